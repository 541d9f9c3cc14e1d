// The line through the notes of a row that has a scale: how it felt, from left to right.
import type { LanesProps } from '#shared/canvas/lanes/lanes.ts'
import { monotonePath } from './curve.ts'
import type { FrameCounts } from './frameCounts.ts'

/** One path for each row, empty where it has no scale; notes of one column count as their mean. */
export function curvePaths({ rows, columns }: LanesProps, { mean }: FrameCounts): string[] {
  return rows.map(({ scale }, row) =>
    scale ? monotonePath(columns.flatMap((_, column) => mean(row * columns.length + column) ?? [])) : '',
  )
}
