import { uniqueId, type Editor } from 'tldraw'
import { withoutHeadings } from '#shared/canvas/lanes/headings.ts'
import { zonesOf } from '#shared/canvas/lanes/lanes.ts'
import type { LanesShape } from '../shapes/lanes/lanesShape.ts'
import { framesOnCanvas } from './writing.ts'

/** Never given twice: exports and prompts find a zone by its ids. */
export const freshLaneId = (): string => `lane-${uniqueId(8)}`

/** A copy of a frame beside its original has zones of its own, or notes sent to one would go to the other. */
export function withOwnZones<T extends LanesShape>(editor: Editor, frame: T): T {
  const taken = new Set(framesOnCanvas(editor).flatMap(({ props }) => zonesOf(props).map(zone => zone.id)))
  if (!zonesOf(frame.props).some(({ id }) => taken.has(id))) return frame
  const { columns, cells, ...props } = frame.props
  const renew = <L extends { id: string }>(lane: L): L => ({ ...lane, id: freshLaneId() })
  return {
    ...frame,
    meta: withoutHeadings(frame.meta),
    props: { ...props, columns: columns.map(renew), ...(cells && { cells: cells.map(renew) }) },
  }
}
