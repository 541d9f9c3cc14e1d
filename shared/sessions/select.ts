// What is derived from the sessions of a room. Nothing here is stored.
import type { BoardsState } from '../boards/events.ts'
import type { Board } from '../boards/model.ts'
import type { PeopleState } from '../people/events.ts'
import { leftOf } from './clock.ts'
import type { SessionsState } from './events.ts'
import type { Activity, Run, Session } from './model.ts'

/** The session that runs now; there is at most one. */
export const runningSession = ({ sessions }: SessionsState): Session | undefined =>
  Object.values(sessions).find(({ status }) => status === 'running')

/** The activity everybody is at; undefined before the start and after the end. */
export const currentActivity = ({ status, run, activities }: Session): Activity | undefined =>
  status === 'running' && run ? activities[run.step] : undefined

/** Those that are planned, the soonest first; those without a moment last. */
export const plannedSessions = ({ sessions }: SessionsState): Session[] =>
  Object.values(sessions)
    .filter(({ status }) => status === 'planned')
    .sort(
      (a, b) =>
        (a.plannedFor ?? '9').localeCompare(b.plannedFor ?? '9') || a.createdAt.localeCompare(b.createdAt),
    )

/** The newest first. */
export const endedSessions = ({ sessions }: SessionsState): Session[] =>
  Object.values(sessions)
    .filter(({ status }) => status === 'ended')
    .sort((a, b) => (b.endedAt ?? '').localeCompare(a.endedAt ?? ''))

/** Whether an activity happens on a board. One that names no place happens wherever people are. */
export const isAt = (activity: Activity, board: { id: string; template: string }): boolean =>
  activity.board !== undefined
    ? activity.board === board.id
    : activity.template === undefined || activity.template === board.template

/** The boards that an activity names, archived ones not among them. */
export const boardsOf = ({ boards }: BoardsState, activity: Activity): Board[] =>
  Object.values(boards).filter(
    board => !board.archived && (activity.board ?? activity.template) !== undefined && isAt(activity, board),
  )

/** Whether people write hidden from each other on a board now. */
export function isHiddenWriting(state: SessionsState & BoardsState, boardId: string): boolean {
  const session = runningSession(state)
  const activity = session && currentActivity(session)
  const board = state.boards[boardId]
  if (!session?.run || !board || activity?.mode !== 'write-hidden') return false
  return !session.run.revealed.all && isAt(activity, board)
}

/** Whether everybody sees what this person wrote in the current step. */
export function isRevealed(state: SessionsState, person: string): boolean {
  const revealed = runningSession(state)?.run?.revealed
  return revealed === undefined || revealed.all || revealed.people.includes(person)
}

export interface Slot {
  activity: Activity
  /** Milliseconds since 1970. */
  from: number
  to: number
}

/**
 * When each activity happens: of one that is planned all of them, of one that runs those from the current step on.
 * @param now milliseconds since 1970, by the server's clock
 */
export function timetable(session: Pick<Session, 'activities' | 'run' | 'plannedFor'>, now: number): Slot[] {
  const { run } = session
  const coming = run ? session.activities.slice(run.step) : session.activities
  let at = run ? Date.parse(run.since) : session.plannedFor ? Date.parse(session.plannedFor) : now
  return coming.map((activity, index) => {
    const from = at
    // Time that is over does not push what follows into the past.
    at = run && index === 0 ? now + Math.max(0, leftOf(run.clock, now)) : from + activity.minutes * 60_000
    return { activity, from, to: at }
  })
}

export const minutesOf = (activities: readonly { minutes: number }[]): number =>
  activities.reduce((sum, { minutes }) => sum + minutes, 0)

type State = SessionsState & BoardsState & Pick<PeopleState, 'people'>

/**
 * The board where a person is to be now: that of the step, or their group's own for it, or, where boards of its kind are
 * turned, the one that their group visits. Undefined where the step names none, and for who is in no group.
 */
export function placeOf(state: State, personId: string): string | undefined {
  const session = runningSession(state)
  return session?.run && placeAt(state, personId, session.activities, session.run)
}

/** At a step that turns the boards people stay where the step before was, until they are turned. */
function placeAt(
  state: State,
  personId: string,
  activities: readonly Activity[],
  run: Run,
  step = run.step,
): string | undefined {
  const activity = activities[step]
  if (!activity) return undefined
  const [visited] = visitsFor(state, personId, activity, run)
  if (activity.mode === 'rotate') {
    const turnedAt = run.rounds.at(-1)?.startsAt
    if (turnedAt !== undefined && turnedAt >= run.since) return visited
    if (step > 0) return placeAt(state, personId, activities, run, step - 1)
  }
  const boards = boardsOf(state, activity)
  if (activity.board !== undefined) return boards[0]?.id
  const group = state.people[personId]?.group
  const own = group === undefined ? undefined : boards.find(board => board.group === group)?.id
  return visited !== undefined && (own === undefined || boards.some(({ id }) => id === visited))
    ? visited
    : own
}

/** The board of a person's own group that is of the same kind as this one; undefined where they have none. */
export function ownBoardLike(
  state: State,
  personId: string,
  boardId: string | undefined,
): string | undefined {
  const group = state.people[personId]?.group
  const board = boardId === undefined ? undefined : state.boards[boardId]
  if (group === undefined || !board) return undefined
  const alike = ({ template, archived }: Board) => !archived && template === board.template
  return Object.values(state.boards).find(other => other.group === group && alike(other))?.id
}

/** The boards that a person's group visits in this round, those of the step first. Ids; none outside of rounds. */
export function visitedBy(state: State, personId: string): string[] {
  const session = runningSession(state)
  const activity = session && currentActivity(session)
  return session?.run && activity ? visitsFor(state, personId, activity, session.run) : []
}

function visitsFor(state: State, personId: string, activity: Activity, run: Run): string[] {
  const group = state.people[personId]?.group
  const visits = (group === undefined ? undefined : run.rounds.at(-1)?.visits[group]) ?? []
  const isOfStep = (id: string) => Number(state.boards[id]?.template === activity.template)
  return visits.filter(id => state.boards[id]?.archived === false).sort((a, b) => isOfStep(b) - isOfStep(a))
}
