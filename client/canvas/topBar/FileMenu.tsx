import { CircleUser, Ellipsis, FileDown, History } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toast } from 'sonner'
import { BoardFileItems } from '../../boards/BoardFileItems.tsx'
import { MeItems } from '../../room/menus/MeItems.tsx'
import { useMe } from '../../room/RoomContext.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { Menu, MenuHeading, MenuItem, MenuSeparator, Submenu } from '../../ui/overlays/Menu.tsx'
import { useBoard } from '../boardContext.ts'
import { wholeBoard } from '../exports/cutouts.ts'
import { savePicture, type PictureFormat } from '../exports/exportPicture.ts'
import { SessionItems } from '../session/SessionItems.tsx'

const pictures: readonly PictureFormat[] = ['png', 'svg']

/** The board as a file: words are written by the server, pictures drawn here. On a phone it holds the session and what is one's own as well. */
export function FileMenu({ isCompact }: { isCompact: boolean }) {
  const { board, editor, watching, setDialog, setPanel } = useBoard()
  const { t } = useTranslation()
  const me = useMe()
  const [isDrawing, setDrawing] = useState(false)

  async function draw(format: PictureFormat): Promise<void> {
    if (!editor) return void toast.info(t('canvas.export.noCanvas'))
    const whole = wholeBoard(editor)
    if (!whole) return void toast.info(t('canvas.export.empty'))
    setDrawing(true)
    try {
      await savePicture(editor, board.title, whole, { format, scale: 2, hasBackground: true })
    } catch {
      toast.error(t('canvas.export.failed'))
    } finally {
      setDrawing(false)
    }
  }

  function choose(): void {
    if (!editor) toast.info(t('canvas.export.noCanvas'))
    else if (!wholeBoard(editor)) toast.info(t('canvas.export.empty'))
    else setDialog({ kind: 'export' })
  }

  const trigger = isCompact ? (
    <IconButton label={t('canvas.more')} icon={Ellipsis} size="tall" aria-busy={isDrawing} />
  ) : (
    <Button tone="quiet" size="small" icon={FileDown} busy={isDrawing}>
      {isDrawing ? t('canvas.export.working') : t('canvas.export.menu')}
    </Button>
  )
  return (
    <Menu align="end" trigger={trigger}>
      {isCompact && (
        <>
          <SessionItems />
          <MenuSeparator />
          <MenuHeading>{t('canvas.export.menu')}</MenuHeading>
        </>
      )}
      {!watching && (
        <>
          <MenuItem onSelect={() => setDialog({ kind: 'import' })}>{t('files.import.item')}</MenuItem>
          <MenuSeparator />
        </>
      )}
      <MenuHeading>{t('canvas.export.picture')}</MenuHeading>
      <MenuItem onSelect={choose}>{t('files.export.item')}</MenuItem>
      {pictures.map(format => (
        <MenuItem key={format} onSelect={() => void draw(format)}>
          {t(`canvas.export.${format}`)}
        </MenuItem>
      ))}
      <MenuSeparator />
      <MenuHeading>{t('canvas.export.document')}</MenuHeading>
      <BoardFileItems board={board.id} />
      <MenuSeparator />
      <MenuItem icon={History} onSelect={() => setPanel({ kind: 'versions' })}>
        {t('versions.title')}
      </MenuItem>
      {isCompact && (
        <>
          <MenuSeparator />
          <Submenu label={t('room.meMenu', { name: me.name })} icon={CircleUser}>
            <MeItems />
          </Submenu>
        </>
      )}
    </Menu>
  )
}
