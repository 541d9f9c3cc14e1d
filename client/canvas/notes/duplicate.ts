// Copies of what is chosen. A copy of a note stays with it: in its zone, where it hides no other.
import { Box, type Editor, type TLShapeId } from 'tldraw'
import { refitAll } from '../clusters/grouping.ts'
import { clustersWith, middleOf, noteBoxesOf } from '../clusters/membership.ts'
import { isCluster } from '../shapes/clusters/clusterShape.ts'
import { isSticky } from '../shapes/sticky/stickyShape.ts'
import { zonesAround } from './addNote.ts'
import { placeInZone } from './freePlace.ts'

export function duplicateChosen(editor: Editor): void {
  const chosen = editor.getSelectedShapes()
  const ids = chosen.map(({ id }) => id)
  const bounds = editor.getSelectionPageBounds()
  if (editor.getIsReadonly() || !bounds) return
  editor.markHistoryStoppingPoint('duplicate')
  const clusters = clustersWith(editor, ids)
  if (chosen.every(isSticky) && clusters.size === 0) return duplicateNotes(editor, ids)
  const isClusterChosen = chosen.some(isCluster)
  editor.duplicateShapes(ids, { x: (isClusterChosen ? bounds.w : Math.min(bounds.w, 240)) + 16, y: 0 })
  if (!isClusterChosen) refitAll(editor, clustersWith(editor, editor.getSelectedShapeIds()))
}

/** Those of one zone keep their places to one another. */
function duplicateNotes(editor: Editor, notes: readonly TLShapeId[]): void {
  const copies: TLShapeId[] = []
  for (const part of byZone(editor, notes)) {
    const bounds = Box.Common(part.flatMap(id => editor.getShapePageBounds(id) ?? []))
    const place = placeInZone(editor, bounds, { w: bounds.w, h: bounds.h })
    editor.duplicateShapes(part, { x: place.x - bounds.x, y: place.y - bounds.y })
    copies.push(...editor.getSelectedShapeIds())
  }
  editor.setSelectedShapes(copies)
}

function byZone(editor: Editor, notes: readonly TLShapeId[]): TLShapeId[][] {
  const zoneAt = zonesAround(editor)
  const boxes = noteBoxesOf(editor)
  const parts = Map.groupBy(notes, id => {
    const box = boxes.get(id)
    return box && zoneAt(middleOf(box))?.id
  })
  return [...parts.values()]
}
