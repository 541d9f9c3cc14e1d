import { useEditor, useValue, type Editor, type TLShapeId } from 'tldraw'
import { toNoteId } from '#shared/canvas/document.ts'
import { NoteBadge } from '../promote/NoteBadge.tsx'
import { StickyEditor } from './StickyEditor.tsx'
import styles from './StickyNote.module.css'
import type { StickyShape } from './stickyShape.ts'
import { linesOf, stickyHeight } from './textLines.ts'

/** Below this zoom letters are smaller than four pixels: the colour is all that can be seen. */
const readableZoom = 0.22

type Detail = 'nothing' | 'colour' | 'text' | 'editor'

function detailOf(editor: Editor, id: TLShapeId): Detail {
  if (editor.getEditingShapeId() === id) return 'editor'
  if (editor.getCulledShapes().has(id)) return 'nothing'
  return editor.getZoomLevel() < readableZoom ? 'colour' : 'text'
}

/** As much of a note as can be seen. Thousands are mounted at once: one watched value each, and no more. */
export function StickyNote({ shape }: { shape: StickyShape }) {
  const editor = useEditor()
  const detail = useValue('detail', () => detailOf(editor, shape.id), [editor, shape.id])
  if (detail === 'nothing') return null
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
      style={{ width: w, height: stickyHeight(text, w) }}
    >
      {detail === 'text' && linesOf(text, w).join('\n')}
      {detail === 'editor' && <StickyEditor shape={shape} />}
      {detail !== 'colour' && <NoteBadge note={note} />}
    </div>
  )
}
