// What was said about the notes of a board: it belongs to what they say.
import type { Board } from '../boards/model.ts'
import { threadsOn } from '../comments/select.ts'
import type { RoomState } from '../room/model.ts'
import { isAt } from '../sessions/select.ts'
import type { Begun } from './begun.ts'
import type { SummaryComment } from './model.ts'

/** By id of the note. Whoever answers for a note that has no name would say whose it is: so nobody is named then. */
export function commentsOnBoard(
  state: Pick<RoomState, 'threads' | 'people'>,
  { activities }: Begun,
  board: Board,
): ReadonlyMap<string, SummaryComment[]> {
  const isNameless = activities.some(step => step.anonymous === true && isAt(step, board))
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
