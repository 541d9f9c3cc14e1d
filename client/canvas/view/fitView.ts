// Shows something whole in what the bars above and below the notes leave free of the view.
import { Box, react, unsafe__withoutCapture, type BoxLike, type Editor, type VecModel } from 'tldraw'
import { phoneWidth } from './phoneWidth.ts'

/** Pixels. Above: the bar of what is asked now, and the name of a frame that begins there. */
const above = 88
/** The toolbar; where it takes the whole width, the bar for the view lies above it: see ZoomBar.module.css. */
const below = { one: 72, two: 120, twoUpTo: 1_080 }

/** What is free, in pixels from the corner of the view. */
function freeView(editor: Editor): Box {
  const { w, h } = editor.getViewportScreenBounds()
  const side = Math.min(48, w * 0.04)
  const bottom = w <= below.twoUpTo ? below.two : below.one
  return new Box(side, above, Math.max(1, w - 2 * side), Math.max(1, h - above - bottom))
}

interface Fit {
  /** Not nearer than this. */
  nearest?: number
  /** Not farther away than this: then from its beginning. */
  farthest?: number
  /** Milliseconds; 0: at once. */
  duration?: number
  /** What it is a part of: that is shown before anything beside it. */
  within?: BoxLike
}

/** Letters cannot be read below this zoom; on a narrow screen the whole of a board is mostly below it. */
const readable = 0.45

/** As `fitView`, on a phone not farther away than can be read. */
export function fitToRead(editor: Editor, bounds: BoxLike, fit: Pick<Fit, 'within'> = {}): void {
  fitView(editor, bounds, {
    ...fit,
    farthest: editor.getViewportScreenBounds().w < phoneWidth ? readable : 0,
  })
}

/** What is written can be read well from here on. */
const comfortable = 0.6

/** The whole where it can be read well then, else the part of it that counts. */
export function fitPart(editor: Editor, whole: BoxLike, part: BoxLike): void {
  const shown = zoomFor(freeView(editor), whole) >= comfortable ? whole : part
  fitToRead(editor, shown, { within: editor.getCurrentPageBounds() ?? shown })
}

const zoomFor = (free: Box, { w, h }: BoxLike) => Math.min(free.w / Math.max(1, w), free.h / Math.max(1, h))

export function fitView(
  editor: Editor,
  bounds: BoxLike,
  { nearest = 1, farthest = 0, duration = 0, within = bounds }: Fit = {},
): void {
  const free = freeView(editor)
  const fitting = Math.min(nearest, zoomFor(free, bounds))
  // Below its lowest step the camera would stop, and stand beside what it was sent to.
  const z = Math.max(fitting, farthest, editor.getCameraOptions().zoomSteps[0] ?? 0)
  const left = free.w < bounds.w * z && farthest > 0 ? free.x : free.center.x - (bounds.w * z) / 2
  const top = free.h < bounds.h * z && farthest > 0 ? free.y : free.center.y - (bounds.h * z) / 2
  const filledX = fill([free.x, free.w], [left + (within.x - bounds.x) * z, within.w * z])
  const filledY = fill([free.y, free.h], [top + (within.y - bounds.y) * z, within.h * z])
  const camera = { x: (left + filledX) / z - bounds.x, y: (top + filledY) / z - bounds.y, z }
  editor.setCamera(camera, duration > 0 ? { animation: { duration } } : undefined)
  fitted.set(editor, { camera, bounds, fit: { nearest, farthest, within } })
}

/** How far something moves so that nothing is left free on one side while it reaches out on the other. Pixels. */
function fill([from, size]: readonly [number, number], [start, length]: readonly [number, number]): number {
  const before = start - from
  const after = from + size - start - length
  if (before > 0 && after < 0) return -Math.min(before, -after)
  if (after > 0 && before < 0) return Math.min(after, -before)
  return 0
}

/** Where a view was sent last. */
const fitted = new WeakMap<Editor, { camera: VecModel; bounds: BoxLike; fit: Fit }>()

/** What was shown whole stays whole when a panel takes of its width, as long as nobody has looked elsewhere. */
export function keepFitted(editor: Editor): () => void {
  let { w: width } = editor.getViewportScreenBounds()
  return react('keep fitted', () => {
    const { w } = editor.getViewportScreenBounds()
    if (w === width) return
    width = w
    unsafe__withoutCapture(() => {
      const last = fitted.get(editor)
      const { x, y, z } = editor.getCamera()
      if (last && x === last.camera.x && y === last.camera.y && z === last.camera.z)
        fitView(editor, last.bounds, last.fit)
    })
  })
}
