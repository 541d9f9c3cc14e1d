import type { PointerEvent } from 'react'
import type { Editor } from 'tldraw'
import { addNote } from '../notes/addNote.ts'
import { chooseTool, type BoardTool } from './boardTools.ts'

/** So far a press may slip and is still a press. Pixels. */
const slip = 6

/** For the button of a tool whose things can be dragged onto the board: it is dropped where the pointer is let go of. */
export function dragOut(editor: Editor, tool: BoardTool) {
  return (press: PointerEvent) => {
    if (press.button !== 0 || !press.isPrimary) return
    let isDragged = false
    const over = new AbortController()
    const on = (
      name: 'pointermove' | 'pointerup' | 'pointercancel',
      listen: (event: globalThis.PointerEvent) => void,
    ) =>
      window.addEventListener(
        name,
        event => {
          if (event.pointerId === press.pointerId) listen(event)
        },
        { capture: true, signal: over.signal },
      )
    on('pointermove', ({ clientX, clientY }) => {
      if (isDragged || Math.hypot(clientX - press.clientX, clientY - press.clientY) < slip) return
      isDragged = true
      chooseTool(editor, tool)
    })
    on('pointerup', ({ clientX: x, clientY: y }) => {
      over.abort()
      // Escape puts it back.
      if (!isDragged || editor.getCurrentToolId() !== tool.tool) return
      editor.setCurrentTool('select')
      if (isOnCanvas(editor, x, y)) addNote(editor, editor.screenToPage({ x, y }))
    })
    on('pointercancel', () => {
      over.abort()
      if (isDragged) editor.setCurrentTool('select')
    })
  }
}

/** Not over a bar that lies on it. */
const isOnCanvas = (editor: Editor, x: number, y: number): boolean =>
  document.elementFromPoint(x, y)?.closest('.tl-canvas') === editor.getContainer().querySelector('.tl-canvas')
