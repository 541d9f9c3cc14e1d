// Steps that were declared to be without names. What is written hidden meanwhile never says whose it is, to anybody.
import type { BoardsState } from '../boards/events.ts'
import type { SessionsState } from './events.ts'
import type { Activity, Session } from './model.ts'
import { isAt } from './select.ts'
import { hiddenSince } from './writing.ts'

/** What of a record tells who wrote it: it is never brought onto a board from such a step. */
export const tellsWriter = (field: string): boolean =>
  field === 'meta.author' || field === 'meta.at' || field.startsWith('meta.react:')

/** Whether hidden writing on a board that began at a moment is, or was in part, in a step without names. */
export function isNameless({ sessions, boards }: SessionsState & BoardsState, id: string, since: string) {
  const board = boards[id]
  return Object.values(sessions).some(session =>
    begunSteps(session).some(({ activity: step, from, to }) => {
      if (to !== undefined && to <= since) return false
      const activity = session.activities.find(each => each.id === step)
      // Of one that has been taken off the agenda nobody knows any more.
      if (!activity) return from === since
      return activity.anonymous === true && board !== undefined && isAt(activity, board)
    }),
  )
}

/** Whether people have ever written on a board without names. Of a step that has been taken off its agenda nobody knows. */
export function wasNameless({ sessions, boards }: SessionsState & BoardsState, id: string): boolean {
  const board = boards[id]
  return Object.values(sessions).some(session =>
    begunSteps(session).some(({ activity: step }) => {
      const activity = session.activities.find(each => each.id === step)
      return !activity || (activity.anonymous === true && board !== undefined && isAt(activity, board))
    }),
  )
}

/** Whether what a person newly writes on a board now is without a name. */
export function isNamelessNow(state: SessionsState & BoardsState, board: string, person: string): boolean {
  const since = hiddenSince(state, board, person)
  return since !== undefined && isNameless(state, board, since)
}

/** Whether an agenda takes back that a step which has begun is without names. */
export const takesBackNameless = (session: Session, next: readonly Activity[]): boolean => {
  const begun = new Set(begunSteps(session).map(({ activity }) => activity))
  return session.activities.some(
    ({ id, anonymous }) =>
      anonymous === true && begun.has(id) && next.some(each => each.id === id && each.anonymous !== true),
  )
}

function begunSteps({ status, run, activities }: Session): { activity: string; from: string; to?: string }[] {
  if (!run) return []
  const current = status === 'running' ? activities[run.step] : undefined
  return [...run.passed, ...(current ? [{ activity: current.id, from: run.since }] : [])]
}
