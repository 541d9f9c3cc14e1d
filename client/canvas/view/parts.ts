// Parts of the page, in its units: what the camera sees, what a picture shows.

export interface View {
  minX: number
  minY: number
  maxX: number
  maxY: number
}

export interface Rect {
  x: number
  y: number
  w: number
  h: number
}

export const isIn = (view: View, { x, y, w, h }: Rect): boolean =>
  x < view.maxX && x + w > view.minX && y < view.maxY && y + h > view.minY

export const common = (one: View, other: View): View => ({
  minX: Math.max(one.minX, other.minX),
  minY: Math.max(one.minY, other.minY),
  maxX: Math.min(one.maxX, other.maxX),
  maxY: Math.min(one.maxY, other.maxY),
})

export const isEmpty = ({ minX, minY, maxX, maxY }: View): boolean => maxX <= minX || maxY <= minY

export const covers = (outer: View, inner: View, rounding: number): boolean =>
  inner.minX >= outer.minX - rounding &&
  inner.minY >= outer.minY - rounding &&
  inner.maxX <= outer.maxX + rounding &&
  inner.maxY <= outer.maxY + rounding
