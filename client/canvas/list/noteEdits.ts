// What the list of notes does to the document, for those who do not use the canvas.
import { createShapeId } from 'tldraw'
import * as Y from 'yjs'
import { groupNotes, refit, refitCluster } from '#shared/canvas/clusters/clusterEdits.ts'
import { recordsOf, toNoteId, toRecordId } from '#shared/canvas/document.ts'
import type { Note } from '#shared/canvas/notes/notes.ts'
import { placeNotes, type NoteToPlace } from '#shared/canvas/notes/place.ts'
import { writeText } from '#shared/canvas/textDiff.ts'
import type { PaletteColor } from '#shared/palette.ts'
import { measureNote } from '../notes/measureNote.ts'
import { behindNotes } from '../notes/order.ts'
import type { BoardConnection } from '../sync/connectBoard.ts'

export const addToList = (connection: BoardConnection, notes: NoteToPlace[]): void =>
  connection.edit(doc => placeNotes(doc, notes))

/**
 * Changes only the letters that differ from what the person saw, so that two can write at once. The group it stands in
 * makes room for its lines.
 */
export function rewriteNote(
  connection: BoardConnection,
  { id, cluster }: Pick<Note, 'id' | 'cluster'>,
  text: string,
): void {
  connection.edit(doc => {
    const map = recordsOf(doc).get(toRecordId(id))
    const stored = map?.get('props.text')
    if (stored instanceof Y.Text) writeText(stored, text)
    else map?.set('props.text', new Y.Text(text))
    if (cluster) refit(doc, [cluster.id], measureNote)
  })
}

export const recolorNotes = (
  connection: BoardConnection,
  notes: readonly Note[],
  color: PaletteColor,
): void =>
  connection.edit(doc => {
    for (const { id } of notes) recordsOf(doc).get(toRecordId(id))?.set('props.color', color)
  })

/** Notes under a new heading. */
export const groupUnder = (connection: BoardConnection, notes: readonly Note[], heading: string): void =>
  connection.edit(doc => {
    const cluster = { id: toNoteId(createShapeId()), heading, index: behindNotes(doc) }
    groupNotes(doc, { ...cluster, notes: notes.map(({ id }) => id) }, measureNote)
  })

/** Into a group that is there, from wherever they stand. */
export const takeInto = (connection: BoardConnection, notes: readonly Note[], cluster: string): void =>
  connection.edit(doc => {
    refitCluster(doc, cluster, measureNote, { joining: new Set(notes.map(({ id }) => id)) })
    const left = new Set(notes.flatMap(note => note.cluster?.id ?? []))
    left.delete(cluster)
    refit(doc, left, measureNote)
  })

/** Each out of the group it stands in, beside it. */
export const takeOutOfGroups = (connection: BoardConnection, notes: readonly Note[]): void =>
  connection.edit(doc => {
    for (const [cluster, leaving] of Map.groupBy(notes, note => note.cluster?.id))
      if (cluster !== undefined)
        refitCluster(doc, cluster, measureNote, { leaving: new Set(leaving.map(({ id }) => id)) })
  })

/** The groups they leave close up. */
export const removeNotes = (connection: BoardConnection, notes: readonly Note[]): void =>
  connection.edit(doc => {
    for (const { id } of notes) recordsOf(doc).delete(toRecordId(id))
    refit(doc, new Set(notes.flatMap(({ cluster }) => cluster?.id ?? [])), measureNote)
  })

/** For everybody; a facilitator's to do. */
export const unlockNote = (connection: BoardConnection, note: string): void =>
  connection.edit(doc => void recordsOf(doc).get(toRecordId(note))?.set('isLocked', false))
