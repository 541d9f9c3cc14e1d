// Roughly what room records take on the page, for whoever has no canvas to measure with.
import { pageId } from '../../canvas/document.ts'
import type { PlainRecord } from '../../canvas/fields.ts'
import { LanesProps, lanesSize, type Box } from '../../canvas/lanes/lanes.ts'
import { estimateHeight, StickyProps } from '../../canvas/notes/sticky.ts'

type Point = readonly [x: number, y: number]

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const isPlace = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

/** Undefined where nothing has a place. Shapes in groups and frames are within these. */
export function extentOf(records: Iterable<PlainRecord>): Box | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const record of records) {
    const { typeName, parentId = pageId, x, y } = record
    if (typeName !== 'shape' || parentId !== pageId || !isPlace(x) || !isPlace(y)) continue
    for (const [dx, dy] of corners(record)) {
      left = Math.min(left, x + dx)
      top = Math.min(top, y + dy)
      right = Math.max(right, x + dx)
      bottom = Math.max(bottom, y + dy)
    }
  }
  return left > right ? undefined : { x: left, y: top, w: right - left, h: bottom - top }
}

/** From the place of a shape to what it reaches. */
function corners({ type, props }: PlainRecord): Point[] {
  const given = isObject(props) ? props : {}
  const origin: Point = [0, 0]
  if (type === 'sticky') {
    const { text, w } = StickyProps.parse(given)
    return [origin, [w, estimateHeight(text, w)]]
  }
  if (type === 'lanes') {
    const lanes = LanesProps.safeParse(given)
    if (!lanes.success) return [origin]
    const { w, h } = lanesSize(lanes.data)
    return [origin, [w, h]]
  }
  const { w, h } = given
  if (isPlace(w)) return [origin, [w, isPlace(h) ? h : w]]
  const points = pointsIn(given, 0)
  return points.length > 0 ? points : [origin]
}

const deepest = 5

/** Ends of arrows, points of lines, strokes of drawings. */
function pointsIn(value: unknown, depth: number): Point[] {
  if (!isObject(value) || depth > deepest) return []
  if (isPlace(value.x) && isPlace(value.y)) return [[value.x, value.y]]
  return Object.values(value).flatMap(inner => pointsIn(inner, depth + 1))
}
