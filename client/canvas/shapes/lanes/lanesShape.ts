import { T, type RecordProps, type TLBaseShape, type TLShape } from 'tldraw'
import { StrokeLook } from '#shared/canvas/lanes/drawing.ts'
import type { LanesProps } from '#shared/canvas/lanes/lanes.ts'
import { PaletteColor } from '#shared/palette.ts'

export type LanesShape = TLBaseShape<'lanes', LanesProps>

export const isLanes = (shape: TLShape | undefined): shape is TLShape & LanesShape => shape?.type === 'lanes'

const tint = T.literalEnum(...PaletteColor.options).optional()

const holds = T.object({ least: T.number.optional(), most: T.number.optional() }).optional()

const cell = T.object({ id: T.string, title: T.string, prompt: T.string.optional(), tint, holds })

const drawing = T.object({
  column: T.number,
  row: T.number,
  strokes: T.arrayOf(T.object({ d: T.string, look: T.literalEnum(...StrokeLook.options), tint })),
})

const axisItem = T.object({
  id: T.string,
  title: T.string,
  prompt: T.string.optional(),
  tint,
  holds,
  size: T.positiveNumber,
  scale: T.object({ top: T.number, bottom: T.number }).optional(),
})

/** What LanesProps in shared/canvas says, in the form the canvas validates with. */
export const lanesProps: RecordProps<LanesShape> = {
  frame: T.string,
  title: T.string,
  columns: T.arrayOf(axisItem),
  rows: T.arrayOf(axisItem),
  cells: T.arrayOf(cell).optional(),
  drawings: T.arrayOf(drawing).optional(),
  marks: T.arrayOf(T.object({ sign: T.string, title: T.string })).optional(),
}
