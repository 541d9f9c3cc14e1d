import { Download, Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toast } from 'sonner'
import { BoardFileItems } from '../../boards/BoardFileItems.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { Menu, MenuHeading, MenuItem, MenuSeparator } from '../../ui/overlays/Menu.tsx'
import { useBoard } from '../boardContext.ts'
import { exportPicture, type PictureFormat } from './exportPicture.ts'

const pictures: readonly PictureFormat[] = ['png', 'svg']

/** The board as a file: words are written by the server, pictures drawn here. */
export function ExportMenu({ isCompact }: { isCompact: boolean }) {
  const { board, editor } = useBoard()
  const { t } = useTranslation()
  const [isDrawing, setDrawing] = useState(false)

  async function draw(format: PictureFormat): Promise<void> {
    if (!editor) return void toast.info(t('canvas.export.noCanvas'))
    setDrawing(true)
    try {
      const isDrawn = await exportPicture(editor, board.title, format)
      if (!isDrawn) toast.info(t('canvas.export.empty'))
    } catch {
      toast.error(t('canvas.export.failed'))
    } finally {
      setDrawing(false)
    }
  }

  const trigger = isCompact ? (
    <IconButton label={t('canvas.export.menu')} icon={Ellipsis} size="tall" aria-busy={isDrawing} />
  ) : (
    <Button tone="quiet" size="small" icon={Download} busy={isDrawing}>
      {isDrawing ? t('canvas.export.working') : t('canvas.export.menu')}
    </Button>
  )
  return (
    <Menu align="end" trigger={trigger}>
      <MenuHeading>{t('canvas.export.document')}</MenuHeading>
      <BoardFileItems board={board.id} />
      <MenuSeparator />
      <MenuHeading>{t('canvas.export.picture')}</MenuHeading>
      {pictures.map(format => (
        <MenuItem key={format} onSelect={() => void draw(format)}>
          {t(`canvas.export.${format}`)}
        </MenuItem>
      ))}
    </Menu>
  )
}
