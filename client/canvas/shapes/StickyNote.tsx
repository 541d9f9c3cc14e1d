import { toNoteId } from '#shared/canvas/document.ts'
import { NoteBadge } from '../promote/NoteBadge.tsx'
import type { StickyDetail } from './stickyDetail.ts'
import { StickyEditor } from './StickyEditor.tsx'
import styles from './StickyNote.module.css'
import type { StickyShape } from './stickyShape.ts'
import { heightOfLines } from './textLines.ts'

/** As much of a note as can be seen. Nothing is watched here: thousands of them are mounted at once. */
export function StickyNote({
  shape,
  detail,
  lines,
}: {
  shape: StickyShape
  detail: StickyDetail
  lines: string[]
}) {
  const { text, color, w } = shape.props
  const note = toNoteId(shape.id)
  return (
    <div
      className={styles.note}
      data-note={note}
      data-color={color}
      data-detail={detail}
      role="note"
      aria-label={detail === 'colour' ? text : undefined}
      style={{ width: w, height: heightOfLines(lines) }}
    >
      {detail === 'text' && lines.join('\n')}
      {detail === 'editor' && <StickyEditor shape={shape} />}
      {detail !== 'colour' && <NoteBadge note={note} />}
    </div>
  )
}
