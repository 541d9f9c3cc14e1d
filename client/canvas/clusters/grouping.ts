// Grouping notes under a heading, and taking them out again. Each is one step of undo.
import { createShapeId, type Editor, type TLShapeId } from 'tldraw'
import { groupNotes, refitCluster, ungroup } from '#shared/canvas/clusters/clusterEdits.ts'
import { toNoteId } from '#shared/canvas/document.ts'
import { notesChosen } from '../arrange/chosen.ts'
import { editBoard } from '../notes/boardOf.ts'
import { measureNote } from '../notes/measureNote.ts'
import { placesAtBack } from '../notes/order.ts'
import { isCluster } from '../shapes/clusters/clusterShape.ts'
import { clusterOf } from './membership.ts'

const asSet = (ids: Iterable<TLShapeId>) => new Set([...ids].map(toNoteId))

/** Puts the chosen notes under a new heading, and lets the person write it. @returns how many; 0 where too few */
export function groupChosen(editor: Editor): number {
  return group(editor, notesChosen(editor))
}

/** The same, of the chosen notes and the one that they were dropped on: it keeps its place. */
export function groupOnto(editor: Editor, under: TLShapeId): number {
  return group(editor, [under, ...notesChosen(editor)], { around: under, isPart: true })
}

function group(
  editor: Editor,
  notes: TLShapeId[],
  { around, isPart = false }: { around?: TLShapeId; isPart?: boolean } = {},
): number {
  if (editor.getIsReadonly() || notes.length < 2) return 0
  const id = createShapeId()
  const [index = 'Zzz'] = placesAtBack(editor, 1)
  const cluster = {
    id: toNoteId(id),
    heading: '',
    index,
    notes: notes.map(toNoteId),
    ...(around && { around: toNoteId(around) }),
  }
  editBoard(editor, doc => groupNotes(doc, cluster, measureNote), { isPart })
  // Its heading is a step of its own.
  editor.markHistoryStoppingPoint('group')
  if (!editor.getShape(id)) return 0
  editor.setCurrentTool('select')
  editor.select(id)
  editor.setEditingShape(id)
  return notes.length
}

/** Takes chosen clusters apart, and chosen notes out of theirs. @returns how many notes and clusters */
export function ungroupChosen(editor: Editor): number {
  if (editor.getIsReadonly()) return 0
  const chosen = editor.getSelectedShapes()
  const clusters = chosen.filter(isCluster).map(({ id }) => id)
  if (clusters.length > 0) {
    editBoard(editor, doc => clusters.forEach(id => ungroup(doc, id)))
    return clusters.length
  }
  return takeOut(editor, editor.getSelectedShapeIds())
}

/** Takes notes out of their clusters, to the right of them. @returns how many */
export function takeOut(editor: Editor, notes: Iterable<TLShapeId>, options?: { isPart?: boolean }): number {
  const byCluster = Map.groupBy(notes, note => clusterOf(editor, note)?.id)
  let count = 0
  editBoard(
    editor,
    doc => {
      for (const [cluster, leaving] of byCluster) {
        if (cluster === undefined) continue
        refitCluster(doc, toNoteId(cluster), measureNote, { leaving: asSet(leaving) })
        count += leaving.length
      }
    },
    options,
  )
  return count
}

/** Takes notes into a cluster, wherever they stand. */
export function takeIn(
  editor: Editor,
  cluster: TLShapeId,
  notes: Iterable<TLShapeId>,
  options?: { isPart?: boolean },
): void {
  const joining = asSet(notes)
  const left = new Set([...notes].flatMap(note => clusterOf(editor, note)?.id ?? []))
  editBoard(
    editor,
    doc => {
      refitCluster(doc, toNoteId(cluster), measureNote, { joining })
      for (const id of left) if (id !== cluster) refitCluster(doc, toNoteId(id), measureNote)
    },
    options,
  )
}

/** After the sides of a cluster were dragged: the notes it held go along. Not within the drag's own operation. */
export function refitOnto(editor: Editor, cluster: TLShapeId, members: TLShapeId[]): void {
  queueMicrotask(() =>
    editBoard(editor, doc => refitCluster(doc, toNoteId(cluster), measureNote, { joining: asSet(members) }), {
      isPart: true,
    }),
  )
}

/** After somebody wrote in a note: the cluster it stands in makes room for its lines. */
export function refitAround(editor: Editor, note: TLShapeId): void {
  queueMicrotask(() => {
    const cluster = editor.isDisposed ? undefined : clusterOf(editor, note)
    if (cluster) refitAll(editor, [cluster.id])
  })
}

/** Puts clusters in order after their notes have changed: written longer, moved, deleted. */
export function refitAll(
  editor: Editor,
  clusters: Iterable<TLShapeId>,
  options: { isPart?: boolean } = { isPart: true },
): void {
  const ids = [...clusters].map(toNoteId)
  if (ids.length > 0) editBoard(editor, doc => ids.forEach(id => refitCluster(doc, id, measureNote)), options)
}
