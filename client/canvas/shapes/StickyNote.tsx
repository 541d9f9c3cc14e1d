import { toNoteId } from '#shared/canvas/document.ts'
import { NoteBadge } from '../promote/NoteBadge.tsx'
import { StickyEditor } from './StickyEditor.tsx'
import styles from './StickyNote.module.css'
import type { StickyShape } from './stickyShape.ts'
import { heightOfLines } from './textLines.ts'

/** A note near enough to be read; hundreds are mounted at once. Those far away are painted: see canvas/view. */
export function StickyNote({
  shape,
  lines,
  isEditing,
}: {
  shape: StickyShape
  lines: string[]
  isEditing: boolean
}) {
  const { color, w } = shape.props
  const note = toNoteId(shape.id)
  return (
    <div
      className={styles.note}
      data-note={note}
      data-color={color}
      data-editing={isEditing || undefined}
      role="note"
      style={{ width: w, height: heightOfLines(lines) }}
    >
      {isEditing ? <StickyEditor shape={shape} /> : lines.join('\n')}
      <NoteBadge note={note} />
    </div>
  )
}
