// What groups say of each other's notes, as notes watch it one by one, and how this person says it.
import { createContext, useContext } from 'react'
import { atom, type Atom } from 'tldraw'
import type { CountedMark, Mark, MarksOnNote } from '#shared/marks/model.ts'
import { countMarks, isOfOthers } from '#shared/marks/select.ts'
import type { RoomConnection } from '../../room/connection.ts'

type MarksByNote = ReadonlyMap<string, readonly CountedMark[]>

export interface Marking {
  me: string
  marks: Atom<MarksByNote>
  /** Says it of these notes, or takes it back where all of them have it. Undefined for those who only look. */
  mark: ((notes: readonly string[], mark: Mark) => void) | undefined
  /** Whether this person may say something of a note of that group. */
  mayMark: (group: unknown) => boolean
}

export const MarkingContext = createContext<Marking | undefined>(undefined)

export const useMarking = (): Marking | undefined => useContext(MarkingContext)

export const ownMark = (marks: readonly CountedMark[], me: string): Mark | undefined =>
  marks.find(({ people }) => people.some(({ person }) => person === me))?.mark

/** The marks on a board; those of notes that did not change stay the same objects, so that only changed ones redraw. */
export function followMarks(
  room: Pick<RoomConnection, 'view' | 'subscribe'>,
  board: string,
): { marks: Atom<MarksByNote>; start: () => () => void } {
  const marks = atom<MarksByNote>('group marks', new Map())
  let seen: Readonly<Record<string, MarksOnNote>> | undefined
  const derive = () => {
    const view = room.view()
    const now = view.status === 'ready' ? view.state.marks[board] : undefined
    if (now === seen) return
    const before = marks.get()
    const known = seen
    seen = now
    marks.set(
      new Map(
        Object.entries(now ?? {}).map(([note, given]) => [
          note,
          known?.[note] === given ? (before.get(note) ?? countMarks(given)) : countMarks(given),
        ]),
      ),
    )
  }
  return {
    marks,
    start() {
      derive()
      return room.subscribe(derive)
    },
  }
}

/** What is asked for so that these notes have the mark of this person, or have it no more where all of them do. */
export function marksToGive(
  marks: MarksByNote,
  me: string,
  notes: readonly string[],
  mark: Mark,
): { note: string; mark: Mark | null }[] {
  const own = (note: string) => ownMark(marks.get(note) ?? [], me)
  const isGiven = notes.every(note => own(note) === mark)
  return notes
    .filter(note => isGiven || own(note) !== mark)
    .map(note => ({ note, mark: isGiven ? null : mark }))
}

export const isOthersNote = (group: unknown, ownGroup: string | undefined): boolean =>
  typeof group === 'string' && isOfOthers({ group }, ownGroup)
