export interface Point {
  x: number
  y: number
}

const round = (value: number) => Math.round(value * 100) / 100

/**
 * A smooth path through points that go from left to right, never above or below its neighbours between two of
 * them. Tangents after Fritsch & Carlson, Monotone Piecewise Cubic Interpolation (1980).
 */
export function monotonePath(points: readonly Point[]): string {
  const [first] = points
  if (!first || points.length < 2) return ''
  const slopes = points.map((point, index) => slopeAt(points, index, point))
  let path = `M${round(first.x)} ${round(first.y)}`
  let previous = first
  for (const [index, point] of points.entries()) {
    if (index === 0) continue
    const third = (point.x - previous.x) / 3
    const leaving = previous.y + third * (slopes[index - 1] ?? 0)
    const arriving = point.y - third * (slopes[index] ?? 0)
    path += `C${round(previous.x + third)} ${round(leaving)} ${round(point.x - third)} ${round(arriving)} ${round(point.x)} ${round(point.y)}`
    previous = point
  }
  return path
}

function slopeAt(points: readonly Point[], index: number, point: Point): number {
  const before = points[index - 1]
  const after = points[index + 1]
  if (!before || !after) return 0
  const into = (point.y - before.y) / (point.x - before.x)
  const out = (after.y - point.y) / (after.x - point.x)
  if (into * out <= 0) return 0
  const average = (into + out) / 2
  return Math.sign(average) * Math.min(Math.abs(average), 3 * Math.abs(into), 3 * Math.abs(out))
}
