// What the list of notes does to the document, for those who do not use the canvas.
import * as Y from 'yjs'
import { refit } from '#shared/canvas/clusters/clusterEdits.ts'
import { recordsOf, toRecordId } from '#shared/canvas/document.ts'
import type { Note } from '#shared/canvas/notes/notes.ts'
import { placeNotes, type NoteToPlace } from '#shared/canvas/notes/place.ts'
import { writeText } from '#shared/canvas/textDiff.ts'
import type { PaletteColor } from '#shared/palette.ts'
import { measureNote } from '../notes/measureNote.ts'
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

/** The groups they leave close up. */
export const removeNotes = (connection: BoardConnection, notes: readonly Note[]): void =>
  connection.edit(doc => {
    for (const { id } of notes) recordsOf(doc).delete(toRecordId(id))
    refit(doc, new Set(notes.flatMap(({ cluster }) => cluster?.id ?? [])), measureNote)
  })

/** For everybody; a facilitator's to do. */
export const unlockNote = (connection: BoardConnection, note: string): void =>
  connection.edit(doc => void recordsOf(doc).get(toRecordId(note))?.set('isLocked', false))
