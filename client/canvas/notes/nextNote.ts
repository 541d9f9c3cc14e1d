// Tab while writing: the next note beside this one, as quick as the thoughts come.
import type { Editor, TLShapeId } from 'tldraw'
import { placeBeside, roomIn } from '#shared/canvas/beside.ts'
import type { Place } from '#shared/canvas/grid.ts'
import { laneChrome, type Box } from '#shared/canvas/lanes.ts'
import { growZone } from '#shared/canvas/place.ts'
import { stickySize } from '#shared/canvas/sticky.ts'
import { refitAll } from '../clusters/grouping.ts'
import { clusterOf, clusters, middleOf, noteBoxesOf } from '../clusters/membership.ts'
import { isSticky, type StickyShape } from '../shapes/stickyShape.ts'
import { startNote, zoneAround } from './addNote.ts'
import { editBoard } from './boardOf.ts'

/** From which note one went on, for the way back. */
const before = new WeakMap<Editor, Map<TLShapeId, TLShapeId>>()

/** A note of the same size and colour. An empty one is filled first. */
export function writeNext(editor: Editor, note: StickyShape): void {
  const box = editor.getShapePageBounds(note)
  if (!box || note.props.text.trim() === '' || editor.getIsReadonly()) return
  const { w, color } = note.props
  const cluster = clusterOf(editor, note.id)
  editor.markHistoryStoppingPoint('adding the next note')
  // In a cluster it comes after this one, and the others make room.
  const place = cluster ? { x: box.x + 1, y: box.y } : placeInZone(editor, box, w)
  const id = startNote(editor, { ...place, w, color })
  if (id === undefined) return
  if (cluster) refitAll(editor, [cluster.id])
  const trail = before.get(editor) ?? new Map<TLShapeId, TLShapeId>()
  before.set(editor, trail.set(id, note.id))
  keepInView(editor)
}

/** Beside a note; where its zone is full, the zone grows. */
function placeInZone(editor: Editor, box: Box, w: number): Place {
  const size = { w, h: stickySize.minHeight }
  const zone = zoneAround(editor, middleOf(box))
  const room = zone && roomIn(zone.box, laneChrome.cellPadding)
  const standing = [...noteBoxesOf(editor).values(), ...clusters(editor).map(cluster => cluster.box)]
  const place = placeBeside(box, size, standing, room)
  const bottom = place.y + size.h
  if (zone && bottom > zone.box.y + zone.box.h)
    editBoard(editor, doc => growZone(doc, zone.id, bottom), { isPart: true })
  return place
}

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
