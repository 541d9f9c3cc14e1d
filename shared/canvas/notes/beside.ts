// Where the next note goes when somebody writes one after the other.
import type { Box } from '../lanes/lanes.ts'
import { gridGap, type Place, type Size } from './grid.ts'

const doOverlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h

/** Where the row of a note begins: so many places to its left as its zone has room for, in line with it. */
function startOfRow(note: Box, step: number, width: number, room: Box): number {
  const start = room.x + ((note.x - room.x) % step)
  return Math.max(room.x, Math.min(start, room.x + room.w - width))
}

/**
 * To the right of a note, behind what stands there already. Where the row of a zone is full it begins a new one
 * below, which may reach under the zone's edge.
 * @param room the inside of the zone; undefined where there is no end
 */
export function placeBeside(note: Box, size: Size, others: readonly Box[], room: Box | undefined): Place {
  const gap = room ? Math.min(gridGap, 12) : gridGap
  let place = { x: note.x + note.w + gap, y: note.y }
  let bottom = note.y + note.h
  const start = room ? startOfRow(note, size.w + gap, size.w, room) : note.x
  for (let tries = 0; tries <= 2 * others.length + 2; tries++) {
    if (room && place.x + size.w > room.x + room.w && place.x > start) {
      place = { x: start, y: bottom + gridGap }
      bottom = place.y
    }
    const box = { ...place, ...size }
    const taken = takenBy(box, others)
    if (!taken) return place
    bottom = Math.max(bottom, taken.y + taken.h)
    place = { x: taken.x + taken.w + gap, y: place.y }
  }
  return place
}

export type Side = 'left' | 'right' | 'above' | 'below'

/** On one side of a note, as far away as what stands there already makes it. */
export function placeOnSide(note: Box, size: Size, others: readonly Box[], side: Side): Place {
  const beyond = (box: Box): Place => {
    switch (side) {
      case 'left':
        return { x: box.x - gridGap - size.w, y: note.y }
      case 'right':
        return { x: box.x + box.w + gridGap, y: note.y }
      case 'above':
        return { x: note.x, y: box.y - gridGap - size.h }
      case 'below':
        return { x: note.x, y: box.y + box.h + gridGap }
    }
  }
  let place = beyond(note)
  for (let tries = 0; tries < others.length; tries++) {
    const taken = takenBy({ ...place, ...size }, others)
    if (!taken) return place
    place = beyond(taken)
  }
  return place
}

/** What lies where a box is to stand. */
export const takenBy = (box: Box, others: readonly Box[]): Box | undefined =>
  others.find(other => doOverlap(box, other))

/** The box that a note keeps to: its zone without the padding. */
export const roomIn = ({ x, y, w, h }: Box, padding: number): Box => ({
  x: x + padding,
  y: y + padding,
  w: w - 2 * padding,
  h: h - 2 * padding,
})
