import { z } from 'zod'
import type { BoardsState } from '../boards/events.ts'
import { findBoard } from '../boards/rules.ts'
import { DomainError } from '../errors.ts'
import { Id, Moment } from '../fields.ts'
import type { PeopleState } from '../people/events.ts'
import type { Context } from '../room/context.ts'
import { clockOf, leftOf, paused, running } from './clock.ts'
import type { SessionEvent, SessionsState } from './events.ts'
import {
  Activity,
  mostActivities,
  mostSessions,
  Said,
  SessionTitle,
  type Run,
  type Session,
} from './model.ts'
import { takesBackNameless } from './nameless.ts'
import { currentActivity, runningSession } from './select.ts'
import { decideTurns, turnCommands } from './turns.ts'

/** Without an id, or with one that is not of this session, it is a new one. */
export const PlannedActivity = Activity.extend({ id: Id.optional() })
export type PlannedActivity = z.infer<typeof PlannedActivity>

const Activities = z.array(PlannedActivity).min(1).max(mostActivities)
/** The step that was current when it was asked: from another one nothing happens, so that a double click is one. */
const From = z.int().nonnegative()

export const SessionCommand = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('session.create'),
    title: SessionTitle,
    activities: Activities,
    plannedFor: Moment.optional(),
  }),
  z.object({
    type: z.literal('session.edit'),
    session: Id,
    title: SessionTitle.optional(),
    activities: Activities.optional(),
    plannedFor: Moment.nullable().optional(),
  }),
  z.object({ type: z.literal('session.remove'), session: Id }),
  z.object({ type: z.literal('session.start'), session: Id }),
  z.object({ type: z.literal('session.next'), session: Id, from: From }),
  z.object({ type: z.literal('session.back'), session: Id, from: From }),
  z.object({ type: z.literal('session.pause'), session: Id }),
  z.object({ type: z.literal('session.resume'), session: Id }),
  /** How long the current step still goes on, from now. */
  z.object({ type: z.literal('timer.set'), session: Id, seconds: z.int().nonnegative().max(86_400) }),
  z.object({ type: z.literal('session.reveal'), session: Id, person: Id.optional() }),
  z.object({ type: z.literal('session.end'), session: Id }),
  ...turnCommands,
  z.object({ type: z.literal('session.say'), session: Id, text: Said }),
  z.object({ type: z.literal('session.callHelp'), session: Id, board: Id.optional() }),
  z.object({ type: z.literal('session.answerHelp'), session: Id, person: Id }),
])
export type SessionCommand = z.infer<typeof SessionCommand>

type Known = SessionsState & BoardsState & Pick<PeopleState, 'people' | 'groups'>

/** @throws DomainError when it is refused */
export function decideSessions(state: Known, command: SessionCommand, context: Context): SessionEvent[] {
  const { now } = context
  switch (command.type) {
    case 'session.create': {
      const { title, plannedFor } = command
      if (Object.keys(state.sessions).length >= mostSessions) throw new DomainError('too-many-sessions')
      const activities = toActivities(state, command.activities, [], context)
      return [{ type: 'session.created', session: context.newId(), title, activities, plannedFor }]
    }
    case 'session.edit':
      return decideEdit(state, command, context)
    case 'session.remove': {
      const session = findSession(state, command.session)
      if (session.status === 'running') throw new DomainError('session-running', { field: 'session' })
      return [{ type: 'session.removed', session: session.id }]
    }
    case 'session.start': {
      const session = findSession(state, command.session)
      if (session.status === 'running') return []
      if (session.status === 'ended') throw new DomainError('session-over', { field: 'session' })
      if (runningSession(state)) throw new DomainError('session-running')
      return [{ type: 'session.started', session: session.id, clock: clockOf(session.activities[0], now) }]
    }
    case 'session.next':
      return decideStep(state, command, 1, now)
    case 'session.back':
      return decideStep(state, command, -1, now)
    case 'session.pause': {
      const { id: session, run } = findRunning(state, command.session)
      if (run.clock.state === 'paused') return []
      return [{ type: 'session.clockSet', session, clock: paused(leftOf(run.clock, Date.parse(now))) }]
    }
    case 'session.resume': {
      const { id: session, run } = findRunning(state, command.session)
      if (run.clock.state === 'running') return []
      return [{ type: 'session.clockSet', session, clock: running(run.clock.left, now) }]
    }
    case 'timer.set': {
      const { id: session, run } = findRunning(state, command.session)
      const left = command.seconds * 1_000
      const clock = run.clock.state === 'paused' ? paused(left) : running(left, now)
      return [{ type: 'session.clockSet', session, clock }]
    }
    case 'session.reveal':
      return decideReveal(state, command)
    case 'session.rotate':
    case 'session.callTurn':
    case 'session.undoTurn':
      return decideTurns(state, findRunning(state, command.session), command, now)
    case 'session.say': {
      const { id: session } = findRunning(state, command.session)
      return [{ type: 'session.said', session, text: command.text }]
    }
    case 'session.callHelp': {
      const { id: session, run } = findRunning(state, command.session)
      const { board } = command
      if (board !== undefined) findBoard(state, board)
      if (run.calls.some(call => call.person === context.by && call.board === board)) return []
      return [{ type: 'session.helpCalled', session, person: context.by, board }]
    }
    case 'session.answerHelp': {
      const { id: session, run } = findRunning(state, command.session)
      const { person } = command
      if (!state.people[person]) throw new DomainError('no-such-person', { field: 'person' })
      if (!run.calls.some(call => call.person === person)) return []
      return [{ type: 'session.helpAnswered', session, person }]
    }
    case 'session.end': {
      const session = findSession(state, command.session)
      if (session.status === 'ended') return []
      const { id, run } = findRunning(state, session.id)
      const left = session.activities[run.step]?.id ?? session.id
      return [
        ...hiddenLeft(session, run),
        { type: 'session.ended', session: id, left, groups: groupsNow(state) },
      ]
    }
  }
}

/** Id of the group by id of the person. */
const groupsNow = ({ people }: Pick<PeopleState, 'people'>): Record<string, string> =>
  Object.fromEntries(
    Object.values(people).flatMap(({ id, group }) => (group === undefined ? [] : [[id, group]])),
  )

type Edit = Extract<SessionCommand, { type: 'session.edit' }>

/** While it runs the agenda may still change, but for the step that everybody is at: that one stays. */
function decideEdit(state: Known, command: Edit, context: Context): SessionEvent[] {
  const session = findSession(state, command.session)
  if (session.status === 'ended') throw new DomainError('session-over', { field: 'session' })
  const { title = session.title, plannedFor = session.plannedFor ?? null } = command
  const activities = command.activities
    ? toActivities(state, command.activities, session.activities, context)
    : session.activities
  const current = session.run && currentActivity(session)
  if (current && !activities.some(({ id }) => id === current.id))
    throw new DomainError('step-in-progress', { field: 'activities' })
  if (takesBackNameless(session, activities)) throw new DomainError('without-names', { field: 'activities' })
  return [{ type: 'session.edited', session: session.id, title, activities, plannedFor }]
}

/** @throws DomainError `no-such-board`, `unknown-template` */
export function toActivities(
  state: BoardsState,
  planned: PlannedActivity[],
  before: readonly Activity[],
  context: Context,
): Activity[] {
  const known = new Set(before.map(({ id }) => id))
  return planned.map(({ id, ...activity }, index) => {
    if (activity.board !== undefined && !state.boards[activity.board])
      throw new DomainError('no-such-board', { field: `activities.${index}.board` })
    if (activity.template !== undefined && !context.isTemplate(activity.template))
      throw new DomainError('unknown-template', { field: `activities.${index}.template` })
    return { id: id !== undefined && known.delete(id) ? id : context.newId(), ...activity }
  })
}

type Step = Extract<SessionCommand, { type: 'session.next' | 'session.back' }>

function decideStep(state: Known, command: Step, by: 1 | -1, now: string): SessionEvent[] {
  const session = findRunning(state, command.session)
  const { id, run, activities } = session
  if (run.step !== command.from) return []
  const step = run.step + by
  const [left, activity] = [activities[run.step], activities[step]]
  if (!left || !activity) throw new DomainError('no-such-step', { field: 'from' })
  return [
    ...hiddenLeft(session, run),
    { type: 'session.stepped', session: id, left: left.id, step, clock: clockOf(activity, now) },
  ]
}

/** Nobody's notes stay hidden when a step of hidden writing is left. */
function hiddenLeft(session: Session, run: Run): SessionEvent[] {
  const activity = currentActivity(session)
  if (activity?.mode !== 'write-hidden' || run.revealed.all) return []
  return [{ type: 'session.revealed', session: session.id, activity: activity.id }]
}

function decideReveal(
  state: Known,
  { session: id, person }: Extract<SessionCommand, { type: 'session.reveal' }>,
): SessionEvent[] {
  const session = findRunning(state, id)
  const activity = currentActivity(session)
  if (activity?.mode !== 'write-hidden') throw new DomainError('nothing-hidden', { field: 'session' })
  if (person !== undefined && !state.people[person])
    throw new DomainError('no-such-person', { field: 'person' })
  if (person !== undefined && activity.anonymous) throw new DomainError('without-names', { field: 'person' })
  const { all, people } = session.run.revealed
  if (all || (person !== undefined && people.includes(person))) return []
  return [
    { type: 'session.revealed', session: id, activity: activity.id, ...(person !== undefined && { person }) },
  ]
}

/** @throws DomainError `no-such-session` */
export function findSession(state: SessionsState, id: string): Session {
  const session = state.sessions[id]
  if (!session) throw new DomainError('no-such-session', { field: 'session' })
  return session
}

/** @throws DomainError `no-such-session`, `session-not-running` */
export function findRunning(state: SessionsState, id: string): Session & { run: Run } {
  const session = findSession(state, id)
  const { run, status } = session
  if (!run || status !== 'running') throw new DomainError('session-not-running', { field: 'session' })
  return { ...session, run }
}
