// Whose a note is, where the note itself does not say: the person whose Yjs client put it on the board.
import type * as Y from 'yjs'
import { recordsOf, toRecordId } from '#shared/canvas/document.ts'
import { writerOf, type Note } from '#shared/canvas/notes/notes.ts'
import type { PeopleState } from '#shared/people/events.ts'
import type { Documents } from '../sync/documents.ts'

export interface WrittenNote {
  note: Note
  /** Yjs client that put it there, looked up only where the note names no author. */
  client: number | undefined
}

export const withWriter = (doc: Y.Doc, note: Note): WrittenNote => ({
  note,
  client: note.author === null ? writerToAsk(doc, toRecordId(note.id)) : undefined,
})

function writerToAsk(doc: Y.Doc, record: string): number | undefined {
  const records = recordsOf(doc)
  return records.get(record)?.get('meta.nameless') === true ? undefined : writerOf(records, record)
}

/** The notes with author and group filled in, as far as anybody knows them. */
export async function attribute(
  written: readonly WrittenNote[],
  board: string,
  documents: Pick<Documents, 'writer'>,
  people: PeopleState['people'],
): Promise<Note[]> {
  const clients = new Set(written.flatMap(({ client }) => client ?? []))
  const writers = new Map<number, string | undefined>()
  for (const client of clients) writers.set(client, await documents.writer(board, client))
  return written.map(({ note, client }) => {
    const author = note.author ?? (client === undefined ? null : (writers.get(client) ?? null))
    const group = note.group ?? (author === null ? null : (people[author]?.group ?? null))
    return author === note.author && group === note.group ? note : { ...note, author, group }
  })
}
