// What the list of notes does to the document, for those who do not use the canvas.
import * as Y from 'yjs'
import { recordsOf, toRecordId } from '#shared/canvas/document.ts'
import { placeNotes, type NoteToPlace } from '#shared/canvas/place.ts'
import { writeText } from '#shared/canvas/textDiff.ts'
import type { BoardConnection } from '../sync/connectBoard.ts'

export const addToList = (connection: BoardConnection, note: NoteToPlace): void =>
  connection.edit(doc => placeNotes(doc, [note]))

/** Changes only the letters that differ from what the person saw, so that two can write at once. */
export function rewriteNote(connection: BoardConnection, note: string, text: string): void {
  connection.edit(doc => {
    const map = recordsOf(doc).get(toRecordId(note))
    const stored = map?.get('props.text')
    if (stored instanceof Y.Text) writeText(stored, text)
    else map?.set('props.text', new Y.Text(text))
  })
}

export const removeNote = (connection: BoardConnection, note: string): void =>
  connection.edit(doc => recordsOf(doc).delete(toRecordId(note)))
