import { T, type RecordProps, type TLBaseShape, type TLShape } from 'tldraw'
import type { LanesProps } from '#shared/canvas/lanes.ts'

export type LanesShape = TLBaseShape<'lanes', LanesProps>

export const isLanes = (shape: TLShape | undefined): shape is TLShape & LanesShape => shape?.type === 'lanes'

const axisItem = T.object({
  id: T.string,
  title: T.string,
  prompt: T.string.optional(),
  size: T.positiveNumber,
  scale: T.object({ top: T.number, bottom: T.number }).optional(),
})

/** What LanesProps in shared/canvas says, in the form the canvas validates with. */
export const lanesProps: RecordProps<LanesShape> = {
  frame: T.string,
  title: T.string,
  columns: T.arrayOf(axisItem),
  rows: T.arrayOf(axisItem),
}
