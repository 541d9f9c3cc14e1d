// A screen that shows its next frame when a test says so: tldraw tells of changes once a frame, so until then what
// somebody drew or typed is only in their own store.
import { onTestFinished } from 'vitest'

let waiting: (() => void)[] = []

function showFrame(): void {
  const due = waiting
  waiting = []
  for (const show of due) show()
}

const isHeld = (held: boolean) =>
  // Without it tldraw shows a frame at once when it is tested.
  Object.assign(globalThis, { __FORCE_RAF_IN_TESTS__: held })

/** @returns shows the next frame */
export function holdFrames(): () => void {
  Object.assign(globalThis, {
    requestAnimationFrame: (show: () => void) => waiting.push(show),
    cancelAnimationFrame: () => undefined,
  })
  isHeld(true)
  onTestFinished(() => {
    // tldraw counts on the frames it asked for.
    while (waiting.length > 0) showFrame()
    isHeld(false)
  })
  return showFrame
}
