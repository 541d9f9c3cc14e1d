import { z } from 'zod'
import { Id } from '../fields.ts'
import type { Happened } from '../room/envelope.ts'
import { Mark, MarksOnNote, type GivenMark } from './model.ts'

export const MarkEvent = z.discriminatedUnion('type', [
  /** What the person who did it says of the note from now on; null: nothing. `group` is theirs at that moment. */
  z.object({
    type: z.literal('note.marked'),
    board: Id,
    note: Id,
    mark: Mark.nullable(),
    group: Id.optional(),
  }),
])
export type MarkEvent = z.infer<typeof MarkEvent>

/** By board and note. Rooms of before this was there have none. */
export const MarksState = z.object({ marks: z.record(Id, z.record(Id, MarksOnNote)).default({}) })
export type MarksState = z.infer<typeof MarksState>

export function evolveMarks<S extends MarksState>(state: S, event: Happened<MarkEvent>): S {
  const { board, note, mark, group, by } = event
  const onBoard = state.marks[board] ?? {}
  const { [by]: _before, ...others } = onBoard[note] ?? {}
  const given: GivenMark | undefined =
    mark === null ? undefined : { mark, ...(group !== undefined && { group }) }
  const onNote: MarksOnNote = given ? { ...others, [by]: given } : others
  return { ...state, marks: { ...state.marks, [board]: { ...onBoard, [note]: onNote } } }
}
