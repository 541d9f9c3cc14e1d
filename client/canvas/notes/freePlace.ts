// Where a note hides no other: beside one of them, or near where it was put. It stays in its zone, which grows where it is full.
import type { Editor, TLShapeId, VecLike } from 'tldraw'
import { coverable } from '#shared/canvas/apart/placing.ts'
import { findShift, boundsOf, shifted, type Shift } from '#shared/canvas/apart/findShift.ts'
import { reachOf } from '#shared/canvas/apart/fullZone.ts'
import { laneChrome, type Box, type Zone } from '#shared/canvas/lanes/lanes.ts'
import { placeBeside, roomIn, takenBy } from '#shared/canvas/notes/beside.ts'
import type { Place, Size } from '#shared/canvas/notes/grid.ts'
import { growZone } from '#shared/canvas/notes/place.ts'
import { stickySize } from '#shared/canvas/notes/sticky.ts'
import { clusters, clusterUnder, middleOf, noteBoxesOf } from '../clusters/membership.ts'
import { addNote, placeAround, pointForNote, zoneAround } from './addNote.ts'
import { editBoard, isClosedOn } from './boardOf.ts'

/** What stands on the board, without some of it. */
export const standingOn = (editor: Editor, without?: ReadonlySet<TLShapeId>): Box[] => [
  ...[...noteBoxesOf(editor)].filter(([id]) => !without?.has(id)).map(([, box]) => box),
  ...clusters(editor).flatMap(({ id, box }) => (without?.has(id) ? [] : [box])),
]

export function growFor(editor: Editor, { id, box }: Zone, bottom: number): void {
  if (bottom > box.y + box.h) editBoard(editor, doc => growZone(doc, id, bottom), { isPart: true })
}

/** Beside a note, or beside several; where their zone is full, it grows. */
export function placeInZone(editor: Editor, box: Box, size: Size, standing = standingOn(editor)): Place {
  const zone = zoneAround(editor, middleOf(box))
  const room = zone && roomIn(zone.box, laneChrome.cellPadding)
  const place = placeBeside(box, size, standing, room)
  if (!zone) return place
  if (!isClosedOn(editor, zone.frame)) {
    growFor(editor, zone, place.y + size.h)
    return place
  }
  // Where it cannot grow it is in the zone all the same, over what is there.
  const lowest = zone.box.y + zone.box.h - laneChrome.cellFoot - size.h
  return { ...place, y: Math.max(zone.box.y, Math.min(place.y, lowest)) }
}

/** How far some boxes go, together, to lie on nothing: no further than they must. */
export function shiftApart(editor: Editor, boxes: readonly Box[], standing: Box[]): Shift {
  const bounds = boundsOf(boxes)
  const zone = zoneAround(editor, middleOf(bounds))
  const reach = zone && reachOf(bounds, roomIn(zone.box, laneChrome.cellPadding))
  const shift = findShift(boxes, {
    takenBy: box => takenBy(within(box), standing),
    isAllowed: ({ dx, dy }) =>
      !reach || (dx >= reach.left && dx <= reach.right && dy >= reach.up && dy <= reach.down),
  })
  if (shift) return shift
  const { x, y } = placeInZone(editor, bounds, bounds, standing)
  return { dx: x - bounds.x, dy: y - bounds.y }
}

/** The edge of a note has no letters: others may lie on it. */
const within = ({ x, y, w, h }: Box): Box => ({
  x: x + coverable,
  y: y + coverable,
  w: w - 2 * coverable,
  h: h - 2 * coverable,
})

/** By a key, which points at nothing exactly: near the pointer, and on no note. */
export function addNoteNear(editor: Editor): void {
  const point = pointForNote(editor)
  addNote(editor, clusterUnder(editor, point) ? point : freePoint(editor, point), { followsClick: true })
}

function freePoint(editor: Editor, point: VecLike): VecLike {
  const box = { ...placeAround(editor, point), h: stickySize.minHeight }
  return middleOf(shifted(box, shiftApart(editor, [box], standingOn(editor))))
}
