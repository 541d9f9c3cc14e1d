// An arrow that is pulled out of a handle: the arrow tool is told that the pointer went down on the note.
import { getPointerInfo, type Editor, type VecLike } from 'tldraw'

/** Where the pointer went down, and where the arrow begins; both in the window. */
interface Pull {
  from: VecLike
  start: VecLike
}

const slackPixels = 4

export interface ArrowPull {
  move: (event: PointerEvent) => void
  /** @returns whether an arrow was drawn */
  end: (event: PointerEvent) => boolean
  cancel: () => void
}

export function pullArrow(editor: Editor, { from, start }: Pull): ArrowPull {
  let isPulling = false
  const tell = (
    name: 'pointer_down' | 'pointer_move' | 'pointer_up',
    event: PointerEvent,
    point?: VecLike,
  ) => {
    const info = getPointerInfo(event)
    editor.dispatch({ type: 'pointer', target: 'canvas', name, ...info, ...(point && { point }) })
  }
  return {
    move(event) {
      if (!isPulling && Math.hypot(event.clientX - from.x, event.clientY - from.y) < slackPixels) return
      if (!isPulling) {
        isPulling = true
        editor.setCurrentTool('arrow')
        tell('pointer_move', event, start)
        tell('pointer_down', event, start)
      }
      tell('pointer_move', event)
    },
    end(event) {
      if (isPulling) tell('pointer_up', event)
      return isPulling
    },
    cancel() {
      if (isPulling) editor.cancel()
    },
  }
}
