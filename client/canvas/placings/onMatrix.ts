// Places in the matrix: on the screen, and of a pointer.
import type { Place } from '#shared/placings/model.ts'

/** Hundredths beyond the edge that still count as the edge. */
const edge = 6

/** Where something stands in the matrix. */
export const standing = ({ impact, effort }: Place) => ({ left: `${effort}%`, bottom: `${impact}%` })

/** Where in the matrix a pointer is; undefined outside of it, but for a little. */
export function placeAt(matrix: Element | null, { clientX, clientY }: { clientX: number; clientY: number }) {
  const box = matrix?.getBoundingClientRect()
  if (!box || box.width === 0) return undefined
  const effort = Math.round(((clientX - box.left) / box.width) * 100)
  const impact = Math.round(((box.bottom - clientY) / box.height) * 100)
  const isNear = (value: number) => value >= -edge && value <= 100 + edge
  return isNear(effort) && isNear(impact) ? { impact: within(impact), effort: within(effort) } : undefined
}

export const within = (value: number): number => Math.min(100, Math.max(0, value))
