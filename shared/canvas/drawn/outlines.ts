// The lines of what people draw, in the coordinates of the shape itself.
import type { DrawnOf, Point } from './records.ts'

/** A line of more is drawn by every so manieth point. */
const mostPoints = 400

const corners = (w: number, h: number): Point[] => [
  { x: 0, y: 0 },
  { x: w, y: 0 },
  { x: w, y: h },
  { x: 0, y: h },
]

/** Of a box: `[0, 0]` is its upper left corner, `[1, 1]` the lower right one. */
const within = (w: number, h: number, places: readonly (readonly [number, number])[]): Point[] =>
  places.map(([x, y]) => ({ x: x * w, y: y * h }))

const around = (count: number, from: number): [number, number][] =>
  Array.from({ length: count }, (_, at) => {
    const angle = from + (at / count) * 2 * Math.PI
    return [0.5 + Math.cos(angle) / 2, 0.5 + Math.sin(angle) / 2]
  })

const up = -Math.PI / 2
const inner = 0.45

const star = around(10, up).map(([x, y], at): [number, number] =>
  at % 2 === 0 ? [x, y] : [0.5 + (x - 0.5) * inner, 0.5 + (y - 0.5) * inner],
)

/** Forms that have no lines of their own here are boxes. */
const forms: Record<string, readonly (readonly [number, number])[]> = {
  ellipse: around(40, 0),
  oval: around(40, 0),
  cloud: around(40, 0),
  heart: around(40, 0),
  diamond: around(4, up),
  triangle: [
    [0.5, 0],
    [1, 1],
    [0, 1],
  ],
  pentagon: around(5, up),
  hexagon: around(6, 0),
  octagon: around(8, Math.PI / 8),
  star,
}

export const outlineOf = (form: string, w: number, h: number): Point[] => {
  const places = Object.hasOwn(forms, form) ? forms[form] : undefined
  return places ? within(w, h, places) : corners(w, h)
}

export function strokeOf({ segments }: DrawnOf<'draw' | 'highlight'>): Point[] {
  const points = segments.flatMap(segment => segment.points)
  const step = Math.ceil(points.length / mostPoints)
  return points.filter((_, at) => at % step === 0 || at === points.length - 1)
}

export const pointsOf = ({ points }: DrawnOf<'line'>): Point[] =>
  Object.values(points)
    .sort((a, b) => (a.index < b.index ? -1 : 1))
    .slice(0, mostPoints)

/** From end to end: straight, bent to one side by `bend` at its middle, or around a corner. */
export function shaftOf(start: Point, end: Point, { kind, bend }: DrawnOf<'arrow'>): Point[] {
  if (kind === 'elbow') {
    const isWide = Math.abs(end.x - start.x) > Math.abs(end.y - start.y)
    const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 }
    return isWide
      ? [start, { x: middle.x, y: start.y }, { x: middle.x, y: end.y }, end]
      : [start, { x: start.x, y: middle.y }, { x: end.x, y: middle.y }, end]
  }
  const length = Math.hypot(end.x - start.x, end.y - start.y)
  if (bend === 0 || length === 0) return [start, end]
  const side = { x: (-(end.y - start.y) / length) * -bend, y: ((end.x - start.x) / length) * -bend }
  return Array.from({ length: 13 }, (_, at) => {
    const part = at / 12
    const away = 4 * part * (1 - part)
    return {
      x: start.x + (end.x - start.x) * part + side.x * away,
      y: start.y + (end.y - start.y) * part + side.y * away,
    }
  })
}

/** The two lines of an arrow's head. */
export function headOf(shaft: readonly Point[], length: number): Point[] {
  const tip = shaft.at(-1)
  const before = shaft.at(-2)
  if (!tip || !before) return []
  const angle = Math.atan2(tip.y - before.y, tip.x - before.x)
  const wing = (turn: number): Point => ({
    x: tip.x - length * Math.cos(angle + turn),
    y: tip.y - length * Math.sin(angle + turn),
  })
  return [wing(Math.PI / 6), tip, wing(-Math.PI / 6)]
}

/** Where a line from inside a box leaves it; where it does not, its own end. @param edge the box's corners */
export function leaving(from: Point, to: Point, edge: readonly Point[] = []): Point {
  const part = (start: number, end: number, places: number[]) =>
    end === start
      ? Infinity
      : ((end > start ? Math.max(...places) : Math.min(...places)) - start) / (end - start)
  const share = Math.min(
    part(
      from.x,
      to.x,
      edge.map(({ x }) => x),
    ),
    part(
      from.y,
      to.y,
      edge.map(({ y }) => y),
    ),
  )
  return share >= 0 && share <= 1
    ? { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
    : from
}
