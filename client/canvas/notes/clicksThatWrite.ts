import type { Editor, StateNode, TLClickEventInfo, TLShape } from 'tldraw'
import { headingOnCanvas, writeHeading } from '../frames/writing.ts'
import { addNote, moveFreshNote } from './addNote.ts'
import { freshNoteOf, keepFresh } from './freshNote.ts'

type IdleState = StateNode & { handleDoubleClickOnCanvas: (info: TLClickEventInfo) => void }

/**
 * What a board does with clicks that the canvas would answer otherwise: a double click on a frame's name writes that, on
 * empty ground a note, and the first click after `N` takes the empty note along. The states live and die with the editor.
 */
export function makeClicksWrite(editor: Editor, mayEdit: (frame: TLShape) => boolean): void {
  const idle = editor.getStateDescendant<IdleState>('select.idle')
  const editing = editor.getStateDescendant('select.editing_shape')
  if (!idle || !editing) throw new Error('The select tool of this tldraw has other states')

  idle.handleDoubleClickOnCanvas = () => {
    const point = editor.inputs.currentPagePoint
    const hit = headingOnCanvas(editor, point)
    if (hit && mayEdit(hit.frame)) writeHeading(editor, { frame: hit.frame.id, heading: hit.placed.heading })
    else addNote(editor, point)
  }

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
