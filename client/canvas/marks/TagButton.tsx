import { Tag } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { toNoteId } from '#shared/canvas/document.ts'
import { tagsOf } from '#shared/canvas/notes/tags.ts'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { Popover } from '../../ui/overlays/Popover.tsx'
import type { StickyShape } from '../shapes/sticky/stickyShape.ts'
import { TagPicker } from './TagPicker.tsx'

/** Tags for the notes that are chosen on the canvas. */
export function TagButton({ notes }: { notes: StickyShape[] }) {
  const { t } = useTranslation()
  return (
    <Popover
      label={t('marks.tags')}
      side="top"
      align="center"
      trigger={<IconButton label={t('marks.tags')} icon={Tag} size="small" side="top" />}
    >
      <TagPicker notes={notes.map(({ id, meta }) => ({ id: toNoteId(id), tags: tagsOf(meta) }))} />
    </Popover>
  )
}
