// Turns of the wheel. tldraw also hears of their end, by a timer, and tells it from a turn by the time between them: on
// a busy page it takes an end for one turn more, and turns that follow each other slowly for ends. Here each is a turn.
import { Vec, type Editor } from 'tldraw'

/** Touchpads tell pinches as a wheel with Ctrl, in small steps; a mouse's wheel has none that small. */
const mostZoomStep = 10

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent)

/** @returns how to stop */
export function takeWheel(editor: Editor): () => void {
  const container = editor.getContainer()
  const turn = (event: WheelEvent): void => {
    const isOnCanvas = event.target instanceof Element && event.target.closest('.tl-canvas') !== null
    if (!isOnCanvas || !editor.getInstanceState().isFocused) return
    event.stopPropagation()
    if (scrollsItself(editor)) return
    event.preventDefault()
    const { clientX, clientY, shiftKey, altKey, metaKey } = event
    const ctrlKey = event.ctrlKey || metaKey
    const held = { shiftKey, altKey, ctrlKey, metaKey, accelKey: isMac ? metaKey : ctrlKey || metaKey }
    editor.dispatch({
      type: 'wheel',
      name: 'wheel',
      delta: deltaOf(event),
      point: new Vec(clientX, clientY),
      ...held,
    })
  }
  container.addEventListener('wheel', turn, { capture: true, passive: false })
  return () => container.removeEventListener('wheel', turn, { capture: true })
}

/** What is being edited under the pointer has more than it shows. */
function scrollsItself(editor: Editor): boolean {
  const shape = editor.getEditingShape()
  if (!shape || !editor.getShapeUtil(shape).canScroll(shape)) return false
  return editor.getShapePageBounds(shape)?.containsPoint(editor.inputs.currentPagePoint) ?? false
}

/** How far, in pixels, and how much nearer. */
function deltaOf({ deltaX, deltaY, shiftKey, ctrlKey, altKey, metaKey }: WheelEvent) {
  if (ctrlKey || altKey || metaKey) {
    const step = Math.max(-mostZoomStep, Math.min(mostZoomStep, deltaY))
    return { x: -deltaX, y: -deltaY, z: -step / 100 }
  }
  // A Mac turns the wheel sideways by itself while Shift is held.
  return shiftKey && !isMac ? { x: -deltaY, y: 0, z: 0 } : { x: -deltaX, y: -deltaY, z: 0 }
}
