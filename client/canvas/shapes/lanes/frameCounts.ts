// How many notes stand in each cell of a frame, and where on average: kept note by note, so that moving one of five
// thousand costs no look at the others.
import { gridLines, type LanesProps } from '#shared/canvas/lanes/lanes.ts'
import type { Point } from './curve.ts'

export interface FrameCounts {
  /** Puts a note's middle, in the frame's own coordinates; undefined takes it away. */
  put: (note: string, middle: Point | undefined) => 'nothing' | 'moved' | 'counted'
  /** By cell, row by row. */
  counts: () => readonly number[]
  /** The mean of a cell's notes. */
  mean: (cell: number) => Point | undefined
}

interface Standing {
  cell: number
  x: number
  y: number
}

export function createFrameCounts(props: LanesProps): FrameCounts {
  const lines = gridLines(props)
  const columns = props.columns.length
  const counts = Array.from({ length: columns * props.rows.length }, () => 0)
  const sums = counts.map((): Point => ({ x: 0, y: 0 }))
  const standing = new Map<string, Standing>()

  function cellAt({ x, y }: Point): number | undefined {
    const column = spanOf(lines.x, x)
    const row = spanOf(lines.y, y)
    return column < 0 || row < 0 ? undefined : row * columns + column
  }

  function add({ cell, x, y }: Standing, sign: 1 | -1): void {
    counts[cell] = (counts[cell] ?? 0) + sign
    const sum = sums[cell]
    if (!sum) return
    // What is empty is nought again, whatever was lost to rounding.
    sum.x = counts[cell] === 0 ? 0 : sum.x + sign * x
    sum.y = counts[cell] === 0 ? 0 : sum.y + sign * y
  }

  return {
    put(note, middle) {
      const before = standing.get(note)
      const cell = middle && cellAt(middle)
      const after = middle && cell !== undefined ? { cell, x: middle.x, y: middle.y } : undefined
      if (before?.cell === after?.cell && before?.x === after?.x && before?.y === after?.y) return 'nothing'
      if (before) add(before, -1)
      if (after) add(after, 1)
      if (after) standing.set(note, after)
      else standing.delete(note)
      return before?.cell === after?.cell ? 'moved' : 'counted'
    },
    counts: () => counts,
    mean(cell) {
      const count = counts[cell] ?? 0
      const sum = sums[cell]
      return count > 0 && sum ? { x: sum.x / count, y: sum.y / count } : undefined
    },
  }
}

/** Between which two lines a place lies, from 0; −1 outside. */
function spanOf(lines: number[], at: number): number {
  const after = lines.findIndex(line => at < line)
  return after - 1 < 0 ? -1 : after - 1
}
