// What tidying, sorting and grouping work on.
import type { Editor, TLShapeId } from 'tldraw'
import { isInside, type Zone } from '#shared/canvas/lanes/lanes.ts'
import { membersOf, middleOf, noteBoxesOf } from '../clusters/membership.ts'
import { zonesOnCanvas } from '../notes/addNote.ts'
import { isCluster } from '../shapes/clusters/clusterShape.ts'
import { isSticky } from '../shapes/sticky/stickyShape.ts'
import { namedZones, zoneInView } from './zoneInView.ts'

/** The chosen notes, and those of chosen clusters. Locked ones stay where they are. */
export function notesChosen(editor: Editor): TLShapeId[] {
  const ids = new Set<TLShapeId>()
  for (const shape of editor.getSelectedShapes()) {
    if (isSticky(shape)) ids.add(shape.id)
    else if (isCluster(shape)) for (const id of membersOf(editor, shape.id)) ids.add(id)
  }
  return [...ids].filter(id => editor.getShape(id)?.isLocked === false)
}

export interface Target {
  notes: TLShapeId[]
  /** What they are: chosen, those of a zone, or those outside of all zones. */
  kind: 'chosen' | 'zone' | 'loose'
  zone?: Zone
}

function notesWhere(editor: Editor, isMeant: (middle: { x: number; y: number }) => boolean): TLShapeId[] {
  const ids: TLShapeId[] = []
  for (const [id, box] of noteBoxesOf(editor))
    if (isMeant(middleOf(box)) && editor.getShape(id)?.isLocked === false) ids.push(id)
  return ids
}

export const notesOfZone = (editor: Editor, { box }: Zone): TLShapeId[] =>
  notesWhere(editor, ({ x, y }) => isInside(box, x, y))

/** Where nothing is chosen: the zone one looks at, or all notes of a board without zones. */
export function targetOf(editor: Editor): Target {
  const chosen = notesChosen(editor)
  if (chosen.length > 0) return { notes: chosen, kind: 'chosen' }
  const zone = namedZones(editor).length > 0 ? zoneInView(editor) : undefined
  if (zone) return { notes: notesOfZone(editor, zone), kind: 'zone', zone }
  const zones = zonesOnCanvas(editor)
  const isLoose = ({ x, y }: { x: number; y: number }) => !zones.some(({ box }) => isInside(box, x, y))
  return { notes: notesWhere(editor, isLoose), kind: 'loose' }
}
