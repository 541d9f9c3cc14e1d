import { z } from 'zod'
import type { BoardsState } from '../boards/events.ts'
import { findBoard } from '../boards/rules.ts'
import { toNoteId } from '../canvas/document.ts'
import { DomainError } from '../errors.ts'
import { Id } from '../fields.ts'
import type { PeopleState } from '../people/events.ts'
import type { Context } from '../room/context.ts'
import { whyOnlyLooks } from '../sessions/access.ts'
import type { SessionsState } from '../sessions/events.ts'
import type { MarkEvent, MarksState } from './events.ts'
import { Mark, mostMarkedNotes } from './model.ts'
import { isOfOthers } from './select.ts'

export const MarkCommand = z.discriminatedUnion('type', [
  /** What one says of a note of another group; null takes it back. */
  z.object({ type: z.literal('note.mark'), board: Id, note: Id, mark: Mark.nullable() }),
])
export type MarkCommand = z.infer<typeof MarkCommand>

type Known = MarksState & BoardsState & SessionsState & Pick<PeopleState, 'people'>

/**
 * Whoever may change a board or add to it in this round may say what they think of it.
 * @throws DomainError when it is refused
 */
export function decideMarks(state: Known, command: MarkCommand, context: Context): MarkEvent[] {
  const { board, note: named, mark } = command
  findBoard(state, board)
  const refusal = whyOnlyLooks(state, context.by, board)
  if (refusal) throw new DomainError(refusal, { field: 'board' })
  const note = toNoteId(named)
  const onBoard = state.marks[board] ?? {}
  const before = onBoard[note]?.[context.by]?.mark ?? null
  if (mark === before) return []
  const group = state.people[context.by]?.group
  if (mark !== null) {
    const found = context.findNote({ board, note })
    if (!found) throw new DomainError('no-such-note', { field: 'note', detail: named })
    if (!isOfOthers(found, group)) throw new DomainError('note-not-of-others', { field: 'note' })
    if (!onBoard[note] && Object.keys(onBoard).length >= mostMarkedNotes)
      throw new DomainError('too-many-marks')
  }
  return [{ type: 'note.marked', board, note, mark, ...(group !== undefined && { group }) }]
}
