// What a person has drawn and written in a room: on its boards and the team's templates, in what is held back, and on
// versions of boards where they say it otherwise.
import * as Y from 'yjs'
import { recordsBy } from '#shared/canvas/authorship.ts'
import { recordsOf } from '#shared/canvas/document.ts'
import { readRecord, toFields, type PlainRecord } from '#shared/canvas/fields.ts'
import { documentId } from '#shared/boards/layers.ts'
import type { RoomState } from '#shared/room/model.ts'
import type { BoardCopy } from '#shared/versions/boardCopy.ts'
import type { Documents } from '../sync/documents.ts'
import type { Versions } from '../versions/versions.ts'

export interface Drawings {
  /** Id of the board or template. */
  board: string
  /** Where it is: what is held back is in a draft. */
  in: 'board' | 'template' | 'draft' | 'version'
  version?: string
  records: PlainRecord[]
}

interface Places {
  documents: Pick<Documents, 'readDrawn'>
  versions: Pick<Versions, 'read'>
}

/** One place after another: a room may have hundreds of boards. */
export async function* drawingsOf(
  { documents, versions }: Places,
  state: RoomState,
  person: string,
  { withDrafts }: { withDrafts: boolean },
): AsyncGenerator<Drawings> {
  const read = (id: string) =>
    documents.readDrawn(id, (doc, drawnBy) => plain(doc, recordsBy(doc, person, drawnBy)))
  for (const template of Object.keys(state.templates))
    yield { board: template, in: 'template', records: await read(template) }
  for (const board of Object.keys(state.boards)) {
    const now = await read(board)
    yield { board, in: 'board', records: now }
    if (withDrafts)
      yield { board, in: 'draft', records: await read(documentId(board, { kind: 'draft', person })) }
    const known = new Map(now.map(record => [record.id, contentOf(record)]))
    for (const version of Object.values(state.versions)) {
      if (version.board !== board) continue
      const then = recordsOn(await versions.read(board, version.id), person)
      const other = then.filter(record => known.get(record.id) !== contentOf(record))
      for (const record of other) known.set(record.id, contentOf(record))
      yield { board, in: 'version', version: version.id, records: other }
    }
  }
}

/** The same whatever order its fields stand in. */
const contentOf = (record: PlainRecord): string =>
  JSON.stringify([...toFields(record)].sort(([a], [b]) => (a < b ? -1 : 1)))

/** Who drew what bears no name, a copy does not know. */
const recordsOn = ({ records }: BoardCopy, person: string): PlainRecord[] =>
  Object.values(records).flatMap(fields =>
    fields['meta.author'] === person && fields['meta.nameless'] !== true
      ? (readRecord(new Map(Object.entries(fields))) ?? [])
      : [],
  )

const plain = (doc: Y.Doc, ids: readonly string[]): PlainRecord[] =>
  ids.flatMap(id => {
    const map = recordsOf(doc).get(id)
    return (map instanceof Y.Map && readRecord(map)) || []
  })
