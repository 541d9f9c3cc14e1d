// A frame of lanes: titled columns × rows, drawn behind the notes. Its geometry says which zone a note is in.
import { z } from 'zod'
import { PaletteColor } from '../../palette.ts'
import { Drawing } from './drawing.ts'

/** Page units. */
export const laneChrome = {
  /** Two lines of a column's title. */
  columnHead: 56,
  rowHead: 168,
  /** Between two notes of a cell: the badge of the upper one hangs into it. */
  gap: 18,
  cellPadding: 12,
  cellFoot: 20,
  /** What a cell's own name takes of it. */
  cellName: 44,
}

/** How wide a column and how high a row may be. Whoever writes stays within; a reader takes more as this much. */
export const laneSizes = { min: 40, max: 40_000 }

/** How many notes each cell should have, where there is a rule: exactly one answers for a thing. */
export const LaneHolds = z.object({ least: z.int().min(0).optional(), most: z.int().min(1).optional() })
export type LaneHolds = z.infer<typeof LaneHolds>

/** A cell with a name of its own, where row and column do not name it. */
export const LaneCell = z.object({
  id: z.string().max(60),
  title: z.string().max(300),
  prompt: z.string().max(1_000).optional(),
  tint: PaletteColor.optional(),
  holds: LaneHolds.optional(),
})
export type LaneCell = z.infer<typeof LaneCell>

/** A sign to begin a note with, and what it means. */
export const LaneMark = z.object({ sign: z.string().max(4), title: z.string().max(100) })
export type LaneMark = z.infer<typeof LaneMark>

export const LaneAxisItem = z.object({
  id: z.string().max(60),
  title: z.string().max(300),
  prompt: z.string().max(1_000).optional(),
  tint: PaletteColor.optional(),
  holds: LaneHolds.optional(),
  /** Width of a column, height of a row. */
  size: z
    .number()
    .transform(size => Math.min(Math.max(size, laneSizes.min), laneSizes.max))
    .pipe(z.number()),
  scale: z.object({ top: z.number(), bottom: z.number() }).optional(),
})
export type LaneAxisItem = z.infer<typeof LaneAxisItem>

export const LanesProps = z.object({
  frame: z.string().max(60),
  title: z.string().max(300),
  columns: z.array(LaneAxisItem).min(1).max(40),
  rows: z.array(LaneAxisItem).min(1).max(40),
  /** Row by row; where it is missing, row and column name their cells. */
  cells: z.array(LaneCell).max(1_600).optional(),
  drawings: z.array(Drawing).max(60).optional(),
  marks: z.array(LaneMark).max(8).optional(),
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
  tint: PaletteColor | undefined
  holds: LaneHolds | undefined
  box: Box
  rowIndex: number
  columnIndex: number
  /** It has a name of its own, which stands in it. */
  isNamed: boolean
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

/** Where the lines between columns and between rows run, in the frame's own coordinates, outer edges included. */
export function gridLines(props: LanesProps): { x: number[]; y: number[] } {
  const along = (start: number, items: LaneAxisItem[]) =>
    items.reduce((lines, { size }) => [...lines, (lines.at(-1) ?? start) + size], [start])
  return {
    x: along(rowHeadWidth(props), props.columns),
    y: along(columnHeadHeight(props), props.rows),
  }
}

export const zoneId = (row: string, column: string): string => [row, column].filter(Boolean).join('/')

/** The zones of a frame, row by row. `at` is the frame's place on the page, [0, 0] for its own coordinates. */
export function zonesOf(props: LanesProps, at: readonly [x: number, y: number] = [0, 0]): Zone[] {
  const zones: Zone[] = []
  let y = at[1] + columnHeadHeight(props)
  for (const [rowIndex, row] of props.rows.entries()) {
    let x = at[0] + rowHeadWidth(props)
    for (const [columnIndex, column] of props.columns.entries()) {
      const cell = props.cells?.[rowIndex * props.columns.length + columnIndex]
      const isNamed = cell !== undefined && cell.title !== ''
      zones.push({
        id: cell?.id || zoneId(row.id, column.id),
        title: isNamed ? cell.title : [row.title, column.title].filter(Boolean).join(' · '),
        prompt: cell?.prompt ?? column.prompt ?? row.prompt,
        scale: row.scale,
        tint: cell?.tint ?? column.tint ?? row.tint,
        holds: cell?.holds ?? column.holds ?? row.holds,
        box: { x, y, w: column.size, h: row.size },
        rowIndex,
        columnIndex,
        isNamed,
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
