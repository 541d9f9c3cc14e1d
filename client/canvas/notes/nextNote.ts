// The next note beside this one: by Tab or Ctrl+Enter while writing, as quick as the thoughts come, or by a handle on one of its sides.
import type { Editor, TLShapeId } from 'tldraw'
import { placeOnSide, roomIn, takenBy, type Side } from '#shared/canvas/notes/beside.ts'
import type { Place, Size } from '#shared/canvas/notes/grid.ts'
import { laneChrome, type Box } from '#shared/canvas/lanes/lanes.ts'
import { leastHeight } from '#shared/canvas/notes/sticky.ts'
import { refitAll } from '../clusters/grouping.ts'
import { clusterOf, middleOf } from '../clusters/membership.ts'
import { isSticky, type StickyShape } from '../shapes/sticky/stickyShape.ts'
import { startNote, zoneAround } from './addNote.ts'
import { growFor, placeInZone, standingOn } from './freePlace.ts'

/** From which note one went on, for the way back. */
const before = new WeakMap<Editor, Map<TLShapeId, TLShapeId>>()

/** An empty note is filled first. @returns whether there is a next one */
export function writeNext(editor: Editor, note: StickyShape, side: Side): boolean {
  if (note.props.text.trim() === '') return false
  writeBeside(editor, note, side)
  return true
}

/** A note of the same size and colour. */
export function writeBeside(editor: Editor, note: StickyShape, side: Side): void {
  const box = editor.getShapePageBounds(note)
  if (!box || editor.getIsReadonly()) return
  const { w, color } = note.props
  const cluster = clusterOf(editor, note.id)
  editor.markHistoryStoppingPoint('adding the next note')
  // In a cluster it comes after this one, or before, and the others make room.
  const order = side === 'left' || side === 'above' ? -1 : 1
  const place = cluster
    ? { x: box.x + order, y: box.y }
    : side === 'right'
      ? placeInZone(editor, box, newNote(w))
      : placeAtSide(editor, box, w, side)
  const id = startNote(editor, { ...place, w, color })
  if (id === undefined) return
  if (cluster) refitAll(editor, [cluster.id])
  const trail = before.get(editor) ?? new Map<TLShapeId, TLShapeId>()
  before.set(editor, trail.set(id, note.id))
  keepInView(editor)
}

/** Across the edge of a zone it keeps to the next one; below, its zone grows. Where there is no room it stands beside. */
function placeAtSide(editor: Editor, box: Box, w: number, side: Side): Place {
  const size = newNote(w)
  const standing = standingOn(editor)
  const place = placeOnSide(box, size, standing, side)
  const zone = zoneAround(editor, middleOf(side === 'left' ? { ...place, ...size } : box))
  if (!zone) return place
  const room = roomIn(zone.box, laneChrome.cellPadding)
  const kept = {
    x: Math.max(room.x, Math.min(place.x, room.x + room.w - w)),
    y: Math.max(room.y, place.y),
  }
  if (takenBy({ ...kept, ...size }, standing)) return placeInZone(editor, box, size)
  growFor(editor, zone, kept.y + size.h)
  return kept
}

const newNote = (w: number): Size => ({ w, h: leastHeight(w) })

/** Back to the note from which this one was begun, if it is still there. */
export function writePrevious(editor: Editor, note: TLShapeId): void {
  const previous = before.get(editor)?.get(note)
  const shape = previous && editor.getShape(previous)
  if (!isSticky(shape) || shape.isLocked) return
  editor.select(shape.id)
  editor.setEditingShape(shape.id)
  keepInView(editor)
}

function keepInView(editor: Editor): void {
  const bounds = editor.getSelectionPageBounds()
  if (bounds && !editor.getViewportPageBounds().contains(bounds)) editor.centerOnPoint(bounds.center)
}
