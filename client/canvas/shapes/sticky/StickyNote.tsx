import type { CSSProperties } from 'react'
import { toNoteId } from '#shared/canvas/document.ts'
import { lettersOf } from '#shared/canvas/notes/noteSizes.ts'
import { noteHeight, stickySize } from '#shared/canvas/notes/sticky.ts'
import { useIsHidden } from '../../hiding/hiddenNotes.ts'
import { OnlyYou } from '../../hiding/OnlyYou.tsx'
import { NoteSigns } from '../../groupMarks/NoteSigns.tsx'
import { NoteFoot } from '../../marks/NoteFoot.tsx'
import { NoteDots } from '../../votes/dots/NoteDots.tsx'
import { NoteBadge } from '../../promote/NoteBadge.tsx'
import { StickyEditor } from './StickyEditor.tsx'
import styles from './StickyNote.module.css'
import type { StickyShape } from './stickyShape.ts'
import { stickyFoot } from '../textLines.ts'

/** The common ones are those of all notes. */
function lettersIn(w: number): CSSProperties | undefined {
  if (w === stickySize.width) return undefined
  const { fontSize, lineHeight } = lettersOf(w)
  return { fontSize, lineHeight: `${lineHeight}px` }
}

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
  const isHidden = useIsHidden(shape.id)
  const foot = stickyFoot(shape.meta, w)
  return (
    <div
      className={styles.note}
      data-note={note}
      data-color={color}
      data-editing={isEditing || undefined}
      data-hidden={isHidden || undefined}
      role="note"
      style={{ width: w, height: noteHeight(lines.length, w, foot.h), ...lettersIn(w) }}
    >
      {isEditing ? <StickyEditor shape={shape} /> : lines.join('\n')}
      {foot.h > 0 && !isEditing && <NoteFoot note={note} foot={foot} />}
      <NoteBadge note={note} />
      <NoteDots note={note} />
      <NoteSigns note={note} group={shape.meta.group} />
      {isHidden && <OnlyYou />}
    </div>
  )
}
