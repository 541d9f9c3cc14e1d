import { useTranslation } from 'react-i18next'
import type { PaletteColor } from '#shared/palette.ts'
import { VisuallyHidden } from '../ui/marks/VisuallyHidden.tsx'
import styles from './Panel.module.css'

export interface ShownNote {
  text: string
  color: PaletteColor
}

/** The note that is spoken of, in its colour; pressing it shows it on the board, where it still is. */
export function NoteChip({
  note: { text, color },
  isDeleted,
  onShow,
}: {
  note: ShownNote
  isDeleted: boolean
  onShow: () => void
}) {
  const { t } = useTranslation()
  const words = text.trim() === '' ? t('canvas.list.noText') : text
  if (isDeleted)
    return (
      <div className={styles.chip} data-color={color} data-deleted>
        <p>{words}</p>
        <small>{t('comments.noteDeleted')}</small>
      </div>
    )
  return (
    <button type="button" className={styles.chip} data-color={color} onClick={onShow}>
      <p>{words}</p>
      <VisuallyHidden>{t('canvas.note.showOnCanvas')}</VisuallyHidden>
    </button>
  )
}
