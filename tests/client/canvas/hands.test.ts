import { editorWithoutBoard } from './editorWithoutBoard.ts'
import { expect, onTestFinished, test } from 'vitest'
import { takeHands } from '../../../client/canvas/hands/hands.ts'
import { pointForNote } from '../../../client/canvas/notes/addNote.ts'

const noKeys = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, accelKey: false }

test('a key finds the pointer where it is now, also when the canvas has not drawn since it moved', () => {
  const editor = editorWithoutBoard()
  const page = new EventTarget()
  const container = Object.assign(editor.getContainer(), { ownerDocument: page })
  editor.getContainer = () => container
  onTestFinished(takeHands(editor))
  editor.updateInstanceState({ isHoveringCanvas: true })
  let found: unknown
  page.addEventListener('keydown', () => {
    const { x, y } = pointForNote(editor)
    found = { x, y }
  })

  const pointer = { pointerId: 1, button: 0, isPen: false, target: 'canvas' } as const
  editor.dispatch({ type: 'pointer', name: 'pointer_move', point: { x: 30, y: 40 }, ...pointer, ...noKeys })
  page.dispatchEvent(new Event('keydown'))
  expect(found).toEqual({ x: 30, y: 40 })
})
