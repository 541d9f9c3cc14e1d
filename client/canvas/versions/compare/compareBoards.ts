import type * as Y from 'yjs'
import { notesOf } from '#shared/canvas/notes/notes.ts'
import { compareDrawings, compareNotes, type Comparison } from '#shared/versions/compare.ts'
import type { BoardCopy } from '#shared/versions/boardCopy.ts'
import { takeCopy, toDocument } from '#shared/versions/copy.ts'

/** Compares a version with a document as it is now. */
export function compareWith(version: BoardCopy): (now: Y.Doc) => { comparison: Comparison; both: BoardCopy } {
  const before = notesOf(toDocument(version))
  return now => {
    const copy = takeCopy(now)
    return {
      comparison: { ...compareNotes(before, notesOf(now)), drawings: compareDrawings(version, copy) },
      both: { meta: copy.meta, records: { ...version.records, ...copy.records } },
    }
  }
}
