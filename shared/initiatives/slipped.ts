// How often an action item was carried over. Somebody did that, or its date has passed; a board that is opened says nothing.
import type { BoardsState } from '../boards/events.ts'
import type { SessionsState } from '../sessions/events.ts'
import type { Session } from '../sessions/model.ts'
import { isAt } from '../sessions/select.ts'
import type { Initiative } from './model.ts'
import { rests } from './select.ts'

type Known = BoardsState & SessionsState

export type RetroSession = Session & { startedAt: string }

/** The sessions that began on one of these boards, the first one first. */
export function sessionsOn({ boards, sessions }: Known, retros: ReadonlySet<string>): RetroSession[] {
  const own = [...retros].flatMap(id => boards[id] ?? [])
  return Object.values(sessions)
    .flatMap(session => (session.startedAt === undefined ? [] : { ...session, startedAt: session.startedAt }))
    .filter(session => own.some(board => happensOn(session, board)))
    .sort((a, b) => a.startedAt.localeCompare(b.startedAt))
}

/** Whether a session names a board. A step that names no place is nowhere. */
export const happensOn = (
  { activities }: Pick<Session, 'activities'>,
  board: { id: string; template: string },
): boolean => activities.some(each => (each.board ?? each.template) !== undefined && isAt(each, board))

/**
 * Once for each retrospective in which it was said to be still open, whose session began after its date had passed, or after
 * which its date was put off. One that found it done or dropped it did not carry it over.
 * @param sessions those of retrospectives, the first one first
 */
export function slippedTimes(
  { boards }: BoardsState,
  sessions: readonly RetroSession[],
  initiative: Initiative,
): number {
  const { createdAt, status, statusAt, lookedBack, putOff = [] } = initiative
  const retroAt = (moment: string, on?: string): string => {
    const board = on === undefined ? undefined : boards[on]
    const session = sessions.findLast(each => each.startedAt <= moment && (!board || happensOn(each, board)))
    return session?.id ?? on ?? ''
  }
  const settled =
    lookedBack && lookedBack.outcome !== 'open' ? retroAt(lookedBack.at, lookedBack.board) : undefined
  const overdue = sessions.filter(
    ({ id, startedAt }) =>
      startedAt > createdAt &&
      (!rests(status) || startedAt < statusAt) &&
      id !== settled &&
      (dueAt(initiative, startedAt) ?? '9') < dayOf(startedAt),
  )
  return new Set([...overdue.map(({ id }) => id), ...putOff.map(({ at, board }) => retroAt(at, board))]).size
}

/** The date that it had then. */
const dueAt = ({ due, putOff = [] }: Initiative, moment: string): string | undefined =>
  putOff.find(({ at, from }) => from !== undefined && at > moment)?.from ?? due

export const dayOf = (moment: string): string => moment.slice(0, 10)
