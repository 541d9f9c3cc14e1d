import { useEffect, useState } from 'react'
import type { Doc } from 'yjs'
import { recordsOf, toRecordId } from '#shared/canvas/document.ts'
import { readNote, type Note } from '#shared/canvas/notes/notes.ts'
import { useBoard } from '../boardContext.ts'

const pause = 80

/** Some notes of the board by id, as they are now; those that are not there are left out. */
export function useNotesNamed(ids: readonly string[]): ReadonlyMap<string, Note> {
  const { doc } = useBoard().connection
  const [read, setRead] = useState(() => readNotes(doc, ids))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const readNow = () => setRead(readNotes(doc, ids))
    const changed = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        readNow()
      }, pause)
    }
    readNow()
    doc.on('update', changed)
    return () => {
      doc.off('update', changed)
      clearTimeout(timer)
    }
  }, [doc, ids])
  return read
}

/** Only what is written counts here, not where. */
const nowhere = { zones: [], clusters: [] }

function readNotes(doc: Doc, ids: readonly string[]): ReadonlyMap<string, Note> {
  const records = recordsOf(doc)
  const notes = ids.flatMap(id => readNote(records, toRecordId(id), nowhere) ?? [])
  return new Map(notes.map(note => [note.id, note]))
}
