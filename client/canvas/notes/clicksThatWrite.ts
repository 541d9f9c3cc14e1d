import type { Editor, StateNode, TLClickEventInfo } from 'tldraw'
import { addNote, moveFreshNote } from './addNote.ts'
import { freshNoteOf, keepFresh } from './freshNote.ts'

type IdleState = StateNode & { handleDoubleClickOnCanvas: (info: TLClickEventInfo) => void }

/**
 * What a board does with clicks that the canvas would answer otherwise: a double click on empty ground writes a
 * note, and the first click after `N` takes the empty note along. The states live and die with the editor.
 */
export function makeClicksWrite(editor: Editor): void {
  const idle = editor.getStateDescendant<IdleState>('select.idle')
  const editing = editor.getStateDescendant('select.editing_shape')
  if (!idle || !editing) throw new Error('The select tool of this tldraw has other states')

  idle.handleDoubleClickOnCanvas = () => addNote(editor, editor.inputs.currentPagePoint)

  const pointerDown = editing.onPointerDown?.bind(editing)
  editing.onPointerDown = info => {
    const fresh = freshNoteOf(editor)
    const point = editor.inputs.currentPagePoint
    const isEmptyGround = info.target === 'canvas' && !editor.getShapeAtPoint(point, { hitInside: true })
    if (fresh?.followsClick && isEmptyGround) {
      keepFresh(editor, { ...fresh, followsClick: false })
      moveFreshNote(editor, fresh.id, point)
    } else pointerDown?.(info)
  }
}
