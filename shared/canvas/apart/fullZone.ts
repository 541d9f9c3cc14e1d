// A zone with no free place left: what comes goes below what stands there, and the zone will have to grow.
import type { ZoneOfFrame } from '../lanes/grow.ts'
import { laneChrome, laneSizes, type Box } from '../lanes/lanes.ts'
import { gridGap } from '../notes/grid.ts'
import { stickySize } from '../notes/sticky.ts'
import { BoxIndex } from './boxIndex.ts'
import type { Shift } from './findShift.ts'
import { Skyline } from './skyline.ts'

/** Counted, not run through: far away from the middle of a board one more is no other number. */
const mostColumns = 200

export class FullZone {
  readonly zone: ZoneOfFrame
  readonly #room: Box
  readonly #skyline: Skyline
  readonly #below = new BoxIndex()
  #height = 0

  constructor(zone: ZoneOfFrame) {
    this.zone = zone
    this.#room = roomOf(zone)
    this.#skyline = new Skyline(this.#room)
  }

  /** How high the zone has to be for what was put below. */
  get height(): number {
    return this.#height
  }

  /** What stands there. */
  add(box: Box): void {
    this.#skyline.add(box)
  }

  /** What was put below that shares more than a strip with this box. */
  find(box: Box, strip: number): Box | undefined {
    return this.#below.find(box, strip)
  }

  /** @param bounds of what is to stand there together */
  below({ x, y, w, h }: Box): Shift {
    const { x: from, w: width } = this.#room
    const lefts = [Math.max(from, Math.min(x, from + width - w))]
    const columns = Math.min(mostColumns, Math.floor((width + gridGap) / (w + gridGap)))
    for (let column = 0; column < columns; column++) lefts.push(from + column * (w + gridGap))
    const place = this.#skyline.place(lefts, w)
    const { box } = this.zone
    const lowest = box.y + laneSizes.max - laneChrome.cellFoot - stickySize.minHeight
    const top = Math.min(place.y, lowest)
    const put = { x: place.x, y: top, w, h }
    this.#skyline.add(put)
    this.#below.add(put)
    const height = top + h - box.y + laneChrome.cellFoot
    this.#height = Math.min(Math.max(this.#height, height), laneSizes.max)
    return { dx: place.x - x, dy: top - y }
  }
}

/** Where notes of a zone stand: below its name, and within its margins. */
export function roomOf({ box, isNamed }: ZoneOfFrame): Box {
  const { cellPadding, cellName, cellFoot } = laneChrome
  const head = isNamed ? cellName : cellPadding
  return {
    x: box.x + cellPadding,
    y: box.y + head,
    w: box.w - 2 * cellPadding,
    h: Math.max(0, box.h - head - cellFoot),
  }
}

export interface Reach {
  left: number
  right: number
  up: number
  down: number
}

/** How far something may go within a room, each way. What reaches out on a side goes no further that way. */
export const reachOf = (bounds: Box, room: Box): Reach => ({
  left: Math.min(0, room.x - bounds.x),
  right: Math.max(0, room.x + room.w - bounds.x - bounds.w),
  up: Math.min(0, room.y - bounds.y),
  down: Math.max(0, room.y + room.h - bounds.y - bounds.h),
})
