// The board's document: one Y.Doc a board, its records in one map. Fixed in docs/protocol.md, because other
// programs write it too.
import type * as Y from 'yjs'

/** Rises when records change their form. Readers are tolerant; a client older than this says "refresh". */
export const schemaVersion = 1

export const pageId = 'page:page'

export type RecordMap = Y.Map<unknown>

export const recordsOf = (doc: Y.Doc): Y.Map<RecordMap> => doc.getMap<RecordMap>('records')

/** `schema`: version; `template`: id of the template the board was seeded from. */
export const metaOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('meta')

/** Its records have a form that this program does not know. */
export function isNewer(doc: Y.Doc): boolean {
  const schema = metaOf(doc).get('schema')
  return typeof schema === 'number' && schema > schemaVersion
}

/** Record id of a note that the API calls `id`. Both forms are taken everywhere. */
export const toRecordId = (note: string): string => (note.startsWith('shape:') ? note : `shape:${note}`)
export const toNoteId = (recordId: string): string => recordId.replace(/^shape:/, '')

/** A note among those of all boards. */
export const noteKey = (board: string, note: string): string => `${board}/${toNoteId(note)}`
