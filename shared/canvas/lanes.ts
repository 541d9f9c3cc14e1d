// A frame of lanes: titled columns × rows, drawn behind the notes. Its geometry says which zone a note is in.
import { z } from 'zod'

/** Page units. */
export const laneChrome = {
  /** Two lines of a column's title. */
  columnHead: 56,
  rowHead: 168,
  /** Between two notes of a cell: the badge of the upper one hangs into it. */
  gap: 18,
  cellPadding: 12,
  cellFoot: 20,
}

/** How wide a column and how high a row may be. Whoever writes stays within; a reader takes more as this much. */
export const laneSizes = { min: 40, max: 40_000 }

export const LaneAxisItem = z.object({
  id: z.string().max(60),
  title: z.string().max(300),
  prompt: z.string().max(1_000).optional(),
  /** Width of a column, height of a row. */
  size: z.number().transform(size => Math.min(Math.max(size, laneSizes.min), laneSizes.max)),
  scale: z.object({ top: z.number(), bottom: z.number() }).optional(),
})
export type LaneAxisItem = z.infer<typeof LaneAxisItem>

export const LanesProps = z.object({
  frame: z.string().max(60),
  title: z.string().max(300),
  columns: z.array(LaneAxisItem).min(1).max(40),
  rows: z.array(LaneAxisItem).min(1).max(40),
})
export type LanesProps = z.infer<typeof LanesProps>

export interface Box {
  x: number
  y: number
  w: number
  h: number
}

/** One cell of a frame. */
export interface Zone {
  id: string
  /** Row and column, as a person would name it: `Pains · Diagnosis`. */
  title: string
  prompt: string | undefined
  scale: { top: number; bottom: number } | undefined
  box: Box
  rowIndex: number
}

/** Width of the row heads: none where the only row has no name. */
export const rowHeadWidth = (props: LanesProps): number =>
  props.rows.some(row => row.title !== '') ? laneChrome.rowHead : 0

export const columnHeadHeight = (props: LanesProps): number =>
  props.columns.some(column => column.title !== '') ? laneChrome.columnHead : 0

const sum = (items: LaneAxisItem[]) => items.reduce((total, item) => total + item.size, 0)

export const lanesSize = (props: LanesProps): { w: number; h: number } => ({
  w: rowHeadWidth(props) + sum(props.columns),
  h: columnHeadHeight(props) + sum(props.rows),
})

export const zoneId = (row: string, column: string): string => [row, column].filter(Boolean).join('/')

/** The zones of a frame, row by row. `at` is the frame's place on the page, [0, 0] for its own coordinates. */
export function zonesOf(props: LanesProps, at: readonly [x: number, y: number] = [0, 0]): Zone[] {
  const zones: Zone[] = []
  let y = at[1] + columnHeadHeight(props)
  for (const [rowIndex, row] of props.rows.entries()) {
    let x = at[0] + rowHeadWidth(props)
    for (const column of props.columns) {
      zones.push({
        id: zoneId(row.id, column.id),
        title: [row.title, column.title].filter(Boolean).join(' · '),
        prompt: column.prompt ?? row.prompt,
        scale: row.scale,
        box: { x, y, w: column.size, h: row.size },
        rowIndex,
      })
      x += column.size
    }
    y += row.size
  }
  return zones
}

export const isInside = (box: Box, x: number, y: number): boolean =>
  x >= box.x && x < box.x + box.w && y >= box.y && y < box.y + box.h

/** How far from the top of its row a value on the row's scale stands, in page units. */
export function scaleOffset(zone: Pick<Zone, 'scale' | 'box'>, value: number): number {
  const margin = 44
  if (!zone.scale) return margin
  const { top, bottom } = zone.scale
  const share = (top - Math.min(Math.max(value, bottom), top)) / (top - bottom)
  return margin + share * (zone.box.h - 2 * margin)
}
