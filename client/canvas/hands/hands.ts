// How pointers and fingers move over a board, where that is not as the canvas has it.
import type { Editor } from 'tldraw'
import { makeFingersPan } from './fingersPan.ts'
import { takeWheel } from './wheel.ts'

const middleButton = 1

/** @returns how to stop */
export function takeHands(editor: Editor): () => void {
  makeFingersPan(editor)
  const letWheelGo = takeWheel(editor)
  const container = editor.getContainer()

  /**
   * Whether the pointer is over the canvas is known from its coming; it has come without notice where a dialog or
   * another page was under it and went away.
   */
  const notice = ({ pointerType, target }: PointerEvent): void => {
    if (pointerType === 'touch' || editor.getInstanceState().isHoveringCanvas === true) return
    if (target instanceof Element && target.closest('.tl-canvas'))
      editor.updateInstanceState({ isHoveringCanvas: true })
  }
  /** Linux pastes with the middle button; here it moves the board. */
  const keepFromPasting = (event: MouseEvent): void => {
    if (event.button === middleButton && editor.getEditingShapeId() === null) event.preventDefault()
  }
  /** Space moves the board also where nothing has the focus yet: the canvas listens to its own keys only. */
  const takeSpace = ({ code, target, key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): void => {
    if (code !== 'Space' || target !== container.ownerDocument.body) return
    container.focus({ preventScroll: true })
    const held = { ctrlKey, metaKey, altKey, shiftKey, accelKey: ctrlKey || metaKey }
    editor.dispatch({ type: 'keyboard', name: 'key_down', key, code, ...held })
  }
  /** The canvas learns of the pointer's moves once a frame; a key that comes in the same frame is meant for where it is now. */
  const catchUp = () => void editor.dispatch({ type: 'misc', name: 'tick', elapsed: 0 })
  /** What was clicked before a key and after it is clicked twice, not double. */
  const partClicks = ({ repeat }: KeyboardEvent) => !repeat && editor.cancelDoubleClick()
  container.ownerDocument.addEventListener('keydown', catchUp, { capture: true })
  container.ownerDocument.addEventListener('keydown', partClicks, { capture: true })
  container.ownerDocument.addEventListener('keydown', takeSpace)
  container.addEventListener('pointermove', notice)
  container.addEventListener('mouseup', keepFromPasting)
  return () => {
    letWheelGo()
    container.ownerDocument.removeEventListener('keydown', catchUp, { capture: true })
    container.ownerDocument.removeEventListener('keydown', partClicks, { capture: true })
    container.ownerDocument.removeEventListener('keydown', takeSpace)
    container.removeEventListener('pointermove', notice)
    container.removeEventListener('mouseup', keepFromPasting)
  }
}
