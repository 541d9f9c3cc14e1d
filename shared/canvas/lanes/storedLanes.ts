// The columns and rows of a frame as its record keeps them, without what people wrote over their heads: whoever changes
// one of them writes these back, or the undo of a name would find it in the frame itself.
import { z } from 'zod'
import type { RecordMap } from '../document.ts'
import type { LaneAxis } from './headings.ts'
import { LaneAxisItem } from './lanes.ts'

const Stored = z.array(LaneAxisItem).catch([])

export const storedLanes = (map: RecordMap | undefined, axis: LaneAxis): LaneAxisItem[] =>
  Stored.parse(map?.get(`props.${axis}`))
