// Rectangles of whole pixels within a picture, and which part of the page they show.
import type { Rect, View } from './parts.ts'

/** How a point of the page becomes one of the picture: `(point - origin) * scale`. */
export interface Projection {
  x: number
  y: number
  scale: number
}

export interface Size {
  w: number
  h: number
}

/** Whole numbers. */
export interface PixelRect extends Size {
  x: number
  y: number
}

export const partOf = ({ x, y, scale }: Projection, rect: PixelRect): View => ({
  minX: x + rect.x / scale,
  minY: y + rect.y / scale,
  maxX: x + (rect.x + rect.w) / scale,
  maxY: y + (rect.y + rect.h) / scale,
})

/** The pixels that a box of the page touches, with the outline around it; undefined where none is in the picture. */
export function pixelsOf({ x, y, scale }: Projection, box: Rect, size: Size): PixelRect | undefined {
  const outline = 2
  const left = Math.max(0, Math.floor((box.x - x) * scale) - outline)
  const top = Math.max(0, Math.floor((box.y - y) * scale) - outline)
  const right = Math.min(size.w, Math.ceil((box.x + box.w - x) * scale) + outline)
  const bottom = Math.min(size.h, Math.ceil((box.y + box.h - y) * scale) + outline)
  return right > left && bottom > top ? { x: left, y: top, w: right - left, h: bottom - top } : undefined
}

/** What comes into a picture whose content goes left by `dx` and up by `dy`; all of it, where nothing stays. */
export function comingIn({ w, h }: Size, dx: number, dy: number): PixelRect[] {
  if (Math.abs(dx) >= w || Math.abs(dy) >= h) return [{ x: 0, y: 0, w, h }]
  const strips: PixelRect[] = []
  if (dx !== 0) strips.push({ x: dx > 0 ? w - dx : 0, y: 0, w: Math.abs(dx), h })
  if (dy !== 0) strips.push({ x: 0, y: dy > 0 ? h - dy : 0, w, h: Math.abs(dy) })
  return strips
}
