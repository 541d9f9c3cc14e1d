// Finds a place for what would lie on what others have on a board, and knows where everything is going to be.
import { doOverlap } from '../blocks.ts'
import { laneChrome, type Box } from '../lanes/lanes.ts'
import type { ZoneOfFrame } from '../lanes/grow.ts'
import { gridGap } from '../notes/grid.ts'
import { BoxIndex } from './boxIndex.ts'
import { boundsOf, findShift, shifted, type Shift } from './findShift.ts'
import { FullZone, reachOf, roomOf } from './fullZone.ts'
import { heapsOf } from './heaps.ts'
import type { Piece, Scene } from './scene.ts'

/** So much of a note others may lie on: its margin, and no letter. Page units. */
export const coverable = laneChrome.cellPadding
/** Room that is left around what is moved, at least. */
const clearance = 8

export interface Move {
  piece: Piece
  shift: Shift
}

export class Placing {
  readonly moves: Move[] = []
  readonly #taken = new BoxIndex()
  readonly #settled: Box[] = []
  readonly #frames = new BoxIndex()
  readonly #full = new Map<ZoneOfFrame, FullZone>()
  /** Where all ends, for what finds no place among it. */
  #low = -Infinity

  constructor({ standing, frames }: Scene) {
    for (const box of standing) this.take(box)
    for (const frame of frames) {
      this.#frames.add(frame)
      this.#low = Math.max(this.#low, frame.y + frame.h)
    }
  }

  /** Zones that have to grow. */
  get full(): Iterable<FullZone> {
    return this.#full.values()
  }

  /** Something stands there now. */
  take(box: Box): void {
    this.#taken.add(box)
    this.#settled.push(box)
    this.#low = Math.max(this.#low, box.y + box.h)
    for (const [zone, full] of this.#full) if (doOverlap(box, zone.box)) full.add(box)
  }

  /** What one person has brought: what lies on nobody's stays. */
  bring(pieces: readonly Piece[]): void {
    const heaps = heapsOf(pieces)
    const crowded = heaps.filter(heap => heap.some(({ box, zone }) => this.#takenBy(box, zone, coverable)))
    const isCrowded = new Set(crowded)
    for (const heap of heaps) if (!isCrowded.has(heap)) for (const { box } of heap) this.take(box)
    for (const heap of crowded) this.#place(heap)
  }

  #place(heap: readonly Piece[]): void {
    const [first] = heap
    const zone = first?.zone
    const room = zone ? roomOf(zone) : first?.frame
    const sideways = zone?.scale ? this.#way(heap, room, true) : undefined
    const shift = sideways ?? this.#way(heap, room)
    if (shift) this.#move(heap, shift)
    else if (zone && !zone.scale && (heap.length === 1 || hasWidthFor(heap, zone))) this.#putBelow(heap, zone)
    else if (heap.length > 1) for (const piece of heap) this.#place([piece])
    else if (zone) for (const { box } of heap) this.take(box)
    else this.#move(heap, this.#way(heap, undefined) ?? this.#belowAll(heap))
  }

  #move(heap: readonly Piece[], shift: Shift): void {
    for (const piece of heap) {
      this.moves.push({ piece, shift })
      this.take(shifted(piece.box, shift))
    }
  }

  /** @param room where they have to stay @param isLevel whether their height has to stay as well */
  #way(heap: readonly Piece[], room: Box | undefined, isLevel = false): Shift | undefined {
    const boxes = heap.map(({ box }) => box)
    const reach = room && reachOf(boundsOf(boxes), room)
    const zone = heap[0]?.zone
    return findShift(boxes, {
      takenBy: box =>
        this.#takenBy(box, zone, -clearance) ?? (room ? undefined : this.#frames.find(box, -clearance)),
      isAllowed: ({ dx, dy }) =>
        (!isLevel || dy === 0) &&
        (!reach || (dx >= reach.left && dx <= reach.right && dy >= reach.up && dy <= reach.down)),
    })
  }

  /** What shares more than a strip with the box of something in that zone. */
  #takenBy(box: Box, zone: ZoneOfFrame | undefined, strip: number): Box | undefined {
    return this.#taken.find(box, strip) ?? (zone && this.#full.get(zone)?.find(box, strip))
  }

  /** For all it is taken as far as the zone goes now: below that something else stands until it has grown. */
  #putBelow(heap: readonly Piece[], zone: ZoneOfFrame): void {
    const full = this.#full.get(zone) ?? this.#fill(zone)
    const shift = full.below(boundsOf(heap.map(({ box }) => box)))
    const foot = zone.box.y + zone.box.h
    for (const piece of heap) {
      this.moves.push({ piece, shift })
      const box = shifted(piece.box, shift)
      if (box.y < foot) this.take({ ...box, h: Math.min(box.h, foot - box.y) })
    }
  }

  #fill(zone: ZoneOfFrame): FullZone {
    const full = new FullZone(zone)
    this.#full.set(zone, full)
    for (const box of this.#settled) if (doOverlap(box, zone.box)) full.add(box)
    return full
  }

  #belowAll(heap: readonly Piece[]): Shift {
    return { dx: 0, dy: this.#low + gridGap - boundsOf(heap.map(({ box }) => box)).y }
  }
}

const hasWidthFor = (heap: readonly Piece[], zone: ZoneOfFrame): boolean =>
  boundsOf(heap.map(({ box }) => box)).w <= roomOf(zone).w
