import { useEffect, useState } from 'react'
import type { Doc } from 'yjs'
import { recordsOf, toNoteId } from '#shared/canvas/document.ts'
import { framesOf, notesOf, type Frame, type Note } from '#shared/canvas/notes/notes.ts'
import { useBoard } from '../boardContext.ts'

export interface BoardNotes {
  /** In reading order. */
  notes: Note[]
  frames: Frame[]
  /** Ids of notes that a facilitator has locked for all. */
  locked: ReadonlySet<string>
}

const pause = 80

/** The notes of the board, read from its document a few times a second at most while it changes. */
export function useNotes(): BoardNotes {
  const { doc } = useBoard().connection
  const [read, setRead] = useState<BoardNotes>(() => readNotes(doc))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const changed = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        setRead(readNotes(doc))
      }, pause)
    }
    doc.on('update', changed)
    changed()
    return () => {
      doc.off('update', changed)
      clearTimeout(timer)
    }
  }, [doc])
  return read
}

const readNotes = (doc: Doc): BoardNotes => ({
  notes: notesOf(doc),
  frames: framesOf(doc),
  locked: lockedOf(doc),
})

function lockedOf(doc: Doc): ReadonlySet<string> {
  const locked = new Set<string>()
  for (const [id, record] of recordsOf(doc)) if (record.get('isLocked') === true) locked.add(toNoteId(id))
  return locked
}
