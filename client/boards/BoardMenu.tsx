import {
  Archive,
  Copy,
  Download,
  Ellipsis,
  LayoutTemplate,
  Link2,
  Lock,
  LockOpen,
  Pencil,
} from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toast } from 'sonner'
import { roomOfBoard, type Board } from '#shared/boards/model.ts'
import { boardPath } from '#shared/links.ts'
import { useAct } from '../room/useAct.ts'
import { useMay } from '../room/usePeople.ts'
import { copyText } from '../ui/browser/copyText.ts'
import { ConfirmDialog } from '../ui/overlays/ConfirmDialog.tsx'
import { IconButton } from '../ui/controls/IconButton.tsx'
import { Menu, MenuItem, MenuSeparator, Submenu } from '../ui/overlays/Menu.tsx'
import { BoardFileItems } from './BoardFileItems.tsx'
import { RenameBoardDialog } from './dialogs/RenameBoardDialog.tsx'
import { SaveTemplateDialog } from './dialogs/SaveTemplateDialog.tsx'

/** What may be done with a board from the lobby. Everyone may take its content along. */
export function BoardMenu({ board }: { board: Board }) {
  const { t } = useTranslation()
  const act = useAct()
  const may = useMay()
  const [asked, setAsked] = useState<'rename' | 'template' | 'archive'>()
  const { id, title, locked } = board

  const copy = async () => {
    if (await act({ type: 'board.copy', board: id })) toast.success(t('boards.copied', { title }))
  }
  const copyLink = async () => {
    const { href } = new URL(boardPath(roomOfBoard(id), id), location.origin)
    if (await copyText(href)) toast.success(t('boards.linkCopied'))
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
        <MenuItem icon={Link2} onSelect={() => void copyLink()}>
          {t('common.copyLink')}
        </MenuItem>
        {may('board.copy') && (
          <MenuItem icon={Copy} onSelect={() => void copy()}>
            {t('boards.copy')}
          </MenuItem>
        )}
        {may('template.create') && (
          <MenuItem icon={LayoutTemplate} onSelect={() => setAsked('template')}>
            {t('templates.saveAs')}
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
        <Submenu label={t('boards.exportAs')} icon={Download}>
          <BoardFileItems board={id} />
        </Submenu>
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
      {asked === 'template' && <SaveTemplateDialog board={board} onOpenChange={close} />}
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
