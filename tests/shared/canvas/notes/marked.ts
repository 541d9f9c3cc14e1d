// Notes in documents, and people who change them at the same moment.
import fc from 'fast-check'
import * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { createRecordMap } from '#shared/canvas/fields.ts'
import { stickyRecord } from '#shared/canvas/notes/sticky.ts'

export const anyPerson = fc.stringMatching(/^p[a-z0-9:.~-]{1,20}$/)

export function noteIn(doc: Y.Doc, id: string, text = 'A note'): void {
  const props = { text, color: 'yellow' as const, w: 224 }
  const record = stickyRecord({ id, x: 0, y: 0, index: 'a1', props, meta: {} })
  recordsOf(doc).set(record.id, createRecordMap(record))
}

/** Two who have the same note; the third lets each see what the other did. */
export function twoDocuments(id: string): [Y.Doc, Y.Doc, () => void] {
  const one = new Y.Doc()
  noteIn(one, id)
  const other = new Y.Doc()
  const meet = () => {
    Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
    Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
  }
  meet()
  return [one, other, meet]
}
