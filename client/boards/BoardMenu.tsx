import { Archive, Copy, Download, Ellipsis, Lock, LockOpen, Pencil } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toast } from 'sonner'
import type { Board } from '#shared/boards/model.ts'
import { BoardFormat } from '#shared/exchange/formats.ts'
import { fileUrl } from '../api/call.ts'
import { useRoom } from '../room/RoomContext.tsx'
import { useAct } from '../room/useAct.ts'
import { useMay } from '../room/usePeople.ts'
import { useLanguage } from '../text/useLanguage.ts'
import { ConfirmDialog } from '../ui/overlays/ConfirmDialog.tsx'
import { IconButton } from '../ui/controls/IconButton.tsx'
import { Menu, MenuItem, MenuSeparator, Submenu } from '../ui/overlays/Menu.tsx'
import { RenameBoardDialog } from './RenameBoardDialog.tsx'

/** What may be done with a board from the lobby. Everyone may take its content along. */
export function BoardMenu({ board }: { board: Board }) {
  const { t } = useTranslation()
  const act = useAct()
  const may = useMay()
  const [asked, setAsked] = useState<'rename' | 'archive'>()
  const { id, title, locked } = board

  const copy = async () => {
    if (await act({ type: 'board.copy', board: id })) toast.success(t('boards.copied', { title }))
  }
  const close = (isOpen: boolean) => (isOpen ? undefined : setAsked(undefined))
  return (
    <>
      <Menu
        align="end"
        trigger={<IconButton label={t('boards.menu', { title })} icon={Ellipsis} size="small" />}
      >
        {may('board.rename') && (
          <MenuItem icon={Pencil} onSelect={() => setAsked('rename')}>
            {t('boards.rename')}
          </MenuItem>
        )}
        {may('board.copy') && (
          <MenuItem icon={Copy} onSelect={() => void copy()}>
            {t('boards.copy')}
          </MenuItem>
        )}
        {may('board.lock') && (
          <MenuItem
            icon={locked ? LockOpen : Lock}
            onSelect={() => void act({ type: 'board.lock', board: id, locked: !locked })}
          >
            {t(locked ? 'boards.unlock' : 'boards.lock')}
          </MenuItem>
        )}
        <BoardExports board={board} />
        {may('board.archive') && (
          <>
            <MenuSeparator />
            <MenuItem icon={Archive} onSelect={() => setAsked('archive')}>
              {t('boards.archive')}
            </MenuItem>
          </>
        )}
      </Menu>
      {asked === 'rename' && <RenameBoardDialog board={board} onOpenChange={close} />}
      <ConfirmDialog
        open={asked === 'archive'}
        onOpenChange={close}
        title={t('boards.archiveTitle', { title })}
        description={t('boards.archiveText')}
        confirmLabel={t('boards.archiveConfirm')}
        cancelLabel={t('common.cancel')}
        tone="primary"
        onConfirm={() => void act({ type: 'board.archive', board: id, archived: true })}
      />
    </>
  )
}

function BoardExports({ board }: { board: Board }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const room = useRoom(({ state }) => state.room.id)
  return (
    <Submenu label={t('boards.exportAs')} icon={Download}>
      {BoardFormat.options.map(format => (
        <MenuItem key={format} asChild>
          <a
            href={fileUrl('exportBoard', { params: { room, board: board.id }, query: { format, language } })}
            download
          >
            {t(`boards.formats.${format}`)}
          </a>
        </MenuItem>
      ))}
    </Submenu>
  )
}
