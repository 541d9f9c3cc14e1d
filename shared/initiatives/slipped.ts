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
 * Once for each retrospective in which it was said to be still open without a date or past it, whose session began after
 * its date had passed, or after which its date was put off. One that found it done or dropped it did not carry it over.
 * @param sessions those of retrospectives, the first one first
 */
export function slippedTimes(
  { boards }: BoardsState,
  sessions: readonly RetroSession[],
  initiative: Initiative,
): number {
  const { createdAt, status, statusAt, answers = [], putOff = [] } = initiative
  const retroAt = (moment: string, on?: string): string => {
    const board = on === undefined ? undefined : boards[on]
    const there = board ? sessions.filter(each => happensOn(each, board)) : sessions
    // People may look back while the session is only planned.
    const session = there.findLast(each => each.startedAt <= moment) ?? (board && there[0])
    return session?.id ?? on ?? ''
  }
  // Of what was said in one retrospective the last counts.
  const said = new Map(answers.map(({ at, board, outcome }) => [retroAt(at, board), outcome]))
  const overdue = sessions.filter(
    ({ id, startedAt }) =>
      startedAt > createdAt &&
      (!rests(status) || startedAt < statusAt) &&
      (said.get(id) ?? 'open') === 'open' &&
      isOver(dueAt(initiative, startedAt), startedAt),
  )
  // With its date still to come it is on its way: that it is open carries nothing over.
  const late = answers.filter(
    ({ at }) => dueAt(initiative, at) === undefined || isOver(dueAt(initiative, at), at),
  )
  const carried = late.map(({ at, board }) => retroAt(at, board)).filter(id => said.get(id) === 'open')
  return new Set([...overdue.map(({ id }) => id), ...carried, ...putOff.map(({ at }) => retroAt(at))]).size
}

/** The date that it had then. */
export const dueAt = ({ due, putOff = [] }: Initiative, moment: string): string | undefined =>
  putOff.find(({ at }) => at > moment)?.from ?? due

const halfDayMs = 12 * 60 * 60 * 1_000

/** Wherever people are: a day is over last where clocks are twelve hours behind. */
const isOver = (due: string | undefined, moment: string): boolean =>
  due !== undefined && due < new Date(Date.parse(moment) - halfDayMs).toISOString().slice(0, 10)
