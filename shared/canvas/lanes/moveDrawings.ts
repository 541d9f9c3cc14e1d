// The picture of a frame while its columns and rows change places.
import type { Drawing } from './drawing.ts'
import type { LaneAxis } from './headings.ts'

/** For each column (or row) where it is afterwards; undefined for one that goes. */
export type NewPlaces = readonly (number | undefined)[]

/**
 * A stroke at the end of a column's head goes with that column. One that stands between all of them, as arrows from
 * step to step do, stands between all of them afterwards.
 * @param count how many columns (or rows) there are afterwards
 */
export function moveDrawings(
  drawings: readonly Drawing[],
  axis: LaneAxis,
  places: NewPlaces,
  count: number,
): Drawing[] {
  const side = axis === 'columns' ? 'column' : 'row'
  const alike = Map.groupBy(drawings, drawing => JSON.stringify({ ...drawing, [side]: 0 }))
  return [...alike.values()].flatMap(group => {
    const [first] = group
    const lines = new Set(group.map(drawing => drawing[side]))
    const isBetweenAll = places.length > 1 && lines.size === places.length - 1 && isRun(lines)
    if (first && isBetweenAll)
      return Array.from({ length: count - 1 }, (_, index) => ({ ...first, [side]: index + 1 }))
    return group.flatMap(drawing => {
      const line = drawing[side]
      if (line === 0) return drawing
      const place = places[line - 1]
      return place === undefined ? [] : { ...drawing, [side]: place + 1 }
    })
  })
}

/** 1, 2, 3 …: every line but the outer ones. */
const isRun = (lines: ReadonlySet<number>) => [...lines].every(line => line >= 1 && line <= lines.size)
