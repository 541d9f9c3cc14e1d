// Where a shape lies on the page: shapes lie in frames and groups, which lie in others.
import { z } from 'zod'
import type { PlainRecord } from '../fields.ts'
import { lanesSize, LanesProps } from '../lanes/lanes.ts'
import { estimateHeight, StickyProps } from '../notes/sticky.ts'
import type { Point } from './records.ts'

interface Place extends Point {
  /** Radians, clockwise. */
  rotation: number
}

export interface Where {
  /** Its own, then that of what it lies in, and so on. */
  places: readonly Place[]
  /** Of two the one that sorts first lies lower. */
  order: string
}

const deepest = 16
const isPlace = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

/** @returns undefined for one without a place */
export function whereIs(
  record: PlainRecord,
  read: (id: unknown) => PlainRecord | undefined,
): Where | undefined {
  const places: Place[] = []
  const order: string[] = []
  for (let at: PlainRecord | undefined = record; at?.typeName === 'shape'; at = read(at.parentId)) {
    const { x, y, rotation = 0, index } = at
    if (!isPlace(x) || !isPlace(y) || !isPlace(rotation) || places.length === deepest) return undefined
    places.push({ x, y, rotation })
    order.unshift(String(index))
  }
  return { places, order: order.join('/') }
}

export const onPage = ({ places }: Where, point: Point): Point =>
  places.reduce(
    ({ x, y }, { x: left, y: top, rotation }) => ({
      x: left + x * Math.cos(rotation) - y * Math.sin(rotation),
      y: top + x * Math.sin(rotation) + y * Math.cos(rotation),
    }),
    point,
  )

export const turnOf = ({ places }: Where): number => places.reduce((sum, { rotation }) => sum + rotation, 0)

const Sized = z.object({ w: z.number(), h: z.number(), growY: z.number().catch(0) })

export function sizeOf({ type, props }: PlainRecord): { w: number; h: number } | undefined {
  if (type === 'sticky') {
    const { text, w } = StickyProps.parse(props)
    return { w, h: estimateHeight(text, w) }
  }
  if (type === 'lanes') {
    const lanes = LanesProps.safeParse(props).data
    return lanes && lanesSize(lanes)
  }
  const sized = Sized.safeParse(props).data
  return sized && { w: sized.w, h: sized.h + sized.growY }
}
