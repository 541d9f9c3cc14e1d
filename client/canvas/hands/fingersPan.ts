// One finger on empty ground moves the board, as on every phone; a mouse draws its frame of choice there.
import { Vec, type Editor, type TLPointerEventInfo } from 'tldraw'

const mostSpeed = 2

/** The state lives and dies with the editor. */
export function makeFingersPan(editor: Editor): void {
  const ground = editor.getStateDescendant('select.pointing_canvas')
  if (!ground) throw new Error('The select tool of this tldraw has other states')
  const enter = ground.onEnter?.bind(ground)
  const move = ground.onPointerMove?.bind(ground)
  const up = ground.onPointerUp?.bind(ground)
  const isFinger = () => editor.getInstanceState().isCoarsePointer

  // What is chosen stays so until it is known that the finger only taps.
  ground.onEnter = (info: TLPointerEventInfo, from) => {
    if (!isFinger()) enter?.(info, from)
  }
  ground.onPointerMove = info => {
    if (!isFinger()) return move?.(info)
    if (editor.inputs.isDragging) panWithFinger(editor)
  }
  ground.onPointerUp = info => {
    if (!isFinger()) return up?.(info)
    if (!editor.inputs.isDragging) {
      enter?.(info, 'idle')
      return up?.(info)
    }
    const direction = editor.inputs.pointerVelocity
    editor.slideCamera({ speed: Math.min(mostSpeed, direction.len()), direction })
    editor.setCurrentTool('select.idle')
  }
}

function panWithFinger(editor: Editor): void {
  const { currentScreenPoint, previousScreenPoint } = editor.inputs
  const { x, y, z } = editor.getCamera()
  const by = Vec.Sub(currentScreenPoint, previousScreenPoint).div(z)
  editor.setCamera(new Vec(x + by.x, y + by.y, z), { immediate: true })
}
