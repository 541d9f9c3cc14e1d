// From the board to a small picture of it, and back.
import type { MinimapBox } from './minimapBoxes.ts'

export interface Rect {
  x: number
  y: number
  w: number
  h: number
}

/** How the board lies in the picture: a point of the board is at `(point - origin) * scale`. */
export interface MinimapView {
  x: number
  y: number
  scale: number
}

/** Beyond it nothing grows: two notes do not fill the picture. */
const largestScale = 0.12
const margin = 8

/** Everything in the middle of a picture of this size. Without anything, the view is what is shown. */
export function viewOf(
  boxes: Iterable<MinimapBox>,
  shown: Rect,
  size: { w: number; h: number },
): MinimapView {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y, w, h } of boxes) {
    if (x < left) left = x
    if (y < top) top = y
    if (x + w > right) right = x + w
    if (y + h > bottom) bottom = y + h
  }
  if (right < left) [left, top, right, bottom] = [shown.x, shown.y, shown.x + shown.w, shown.y + shown.h]
  const scale = Math.min(
    largestScale,
    (size.w - 2 * margin) / Math.max(1, right - left),
    (size.h - 2 * margin) / Math.max(1, bottom - top),
  )
  return {
    scale,
    x: (left + right) / 2 - size.w / 2 / scale,
    y: (top + bottom) / 2 - size.h / 2 / scale,
  }
}

export const toPicture = ({ x, y, scale }: MinimapView, point: { x: number; y: number }) => ({
  x: (point.x - x) * scale,
  y: (point.y - y) * scale,
})

export const toBoard = ({ x, y, scale }: MinimapView, point: { x: number; y: number }) => ({
  x: point.x / scale + x,
  y: point.y / scale + y,
})

/** What is shown, in the picture; at its edge where it lies beyond it, so that it is never lost. */
export function shownInPicture(view: MinimapView, shown: Rect, size: { w: number; h: number }): Rect {
  const from = toPicture(view, shown)
  const x = Math.min(Math.max(from.x, 1), size.w - 5)
  const y = Math.min(Math.max(from.y, 1), size.h - 5)
  const right = Math.min(Math.max(from.x + shown.w * view.scale, x + 4), size.w - 1)
  const bottom = Math.min(Math.max(from.y + shown.h * view.scale, y + 4), size.h - 1)
  return { x, y, w: right - x, h: bottom - y }
}
