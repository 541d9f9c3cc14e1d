// What was said about the notes of a board: it belongs to what they say.
import type { Board } from '../boards/model.ts'
import { threadsOn } from '../comments/select.ts'
import type { RoomState } from '../room/model.ts'
import { wasNameless } from '../sessions/nameless.ts'
import type { SummaryComment } from './model.ts'

/** By id of the note. Whoever answers for a note that has no name would say whose it is: so nobody is named then. */
export function commentsOnBoard(state: RoomState, board: Board): ReadonlyMap<string, SummaryComment[]> {
  const isNameless = wasNameless(state, board.id)
  return new Map(
    threadsOn(state, board.id).map(({ note, comments }) => [
      note,
      comments.map(({ by, text }) => {
        const name = isNameless ? undefined : state.people[by]?.name
        return { ...(name !== undefined && { by: name }), text }
      }),
    ]),
  )
}
