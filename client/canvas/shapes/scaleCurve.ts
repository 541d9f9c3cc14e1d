// The line through the notes of a row that has a scale: how it felt, from left to right.
import type { Editor } from 'tldraw'
import { isInside, zonesOf, type Zone } from '#shared/canvas/lanes.ts'
import { monotonePath, type Point } from './curve.ts'
import type { LanesShape } from './lanesShape.ts'
import { isSticky } from './stickyShape.ts'

/** The middles of all notes, in a frame's own coordinates. */
function middlesOf(editor: Editor, frame: LanesShape): Point[] {
  const middles: Point[] = []
  for (const shape of editor.getCurrentPageShapes()) {
    const bounds = isSticky(shape) ? editor.getShapePageBounds(shape) : undefined
    if (bounds) middles.push({ x: bounds.center.x - frame.x, y: bounds.center.y - frame.y })
  }
  return middles
}

/** One path for each row with a scale; notes of one column count as their mean. */
export function curvesOf(editor: Editor, frame: LanesShape): string[] {
  const zones = zonesOf(frame.props)
  const middles = zones.some(zone => zone.scale) ? middlesOf(editor, frame) : []
  return [...frame.props.rows.keys()].map(row =>
    monotonePath(
      zones.filter(zone => zone.rowIndex === row && zone.scale).flatMap(zone => meanIn(zone, middles) ?? []),
    ),
  )
}

function meanIn(zone: Zone, points: Point[]): Point | undefined {
  const inside = points.filter(point => isInside(zone.box, point.x, point.y))
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  if (inside.length === 0) return undefined
  return { x: mean(inside.map(point => point.x)), y: mean(inside.map(point => point.y)) }
}

/** The rows that hold no note yet, as a word to compare: `0,3`. */
export function emptyRowsOf(editor: Editor, frame: LanesShape): string {
  const middles = middlesOf(editor, frame)
  const zones = zonesOf(frame.props)
  const filled = new Set(
    zones
      .filter(zone => middles.some(point => isInside(zone.box, point.x, point.y)))
      .map(zone => zone.rowIndex),
  )
  return [...frame.props.rows.keys()].filter(row => !filled.has(row)).join()
}
