import { z } from 'zod'
import { Id, Moment } from '../fields.ts'
import { changeOne, withoutOne } from '../records.ts'
import type { Happened } from '../room/envelope.ts'
import { CalledTurn, Round } from './round.ts'
import { Activity, Clock, mostActivities, Said, Session, SessionTitle, type Run } from './model.ts'

const Activities = z.array(Activity).min(1).max(mostActivities)

export const SessionEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('session.created'),
    session: Id,
    title: SessionTitle,
    activities: Activities,
    plannedFor: Moment.optional(),
  }),
  /** `plannedFor` is null when it is planned for no moment any more. */
  z.object({
    type: z.literal('session.edited'),
    session: Id,
    title: SessionTitle,
    activities: Activities,
    plannedFor: Moment.nullable(),
  }),
  z.object({ type: z.literal('session.removed'), session: Id }),
  /** The first step begins. */
  z.object({ type: z.literal('session.started'), session: Id, clock: Clock }),
  /** `left` is the activity that was the current one. */
  z.object({
    type: z.literal('session.stepped'),
    session: Id,
    left: Id,
    step: z.int().nonnegative(),
    clock: Clock,
  }),
  /** Paused, resumed, or given another length. */
  z.object({ type: z.literal('session.clockSet'), session: Id, clock: Clock }),
  /** What was written hidden is everybody's now: of one person, or of all who have written. */
  z.object({ type: z.literal('session.revealed'), session: Id, activity: Id, person: Id.optional() }),
  /** A turn was announced; null when it was called off. */
  z.object({ type: z.literal('session.turnCalled'), session: Id, turn: CalledTurn.nullable() }),
  z.object({ type: z.literal('session.rotated'), session: Id, round: Round }),
  z.object({ type: z.literal('session.turnUndone'), session: Id, round: z.int().positive() }),
  /** A word of a facilitator to everybody. */
  z.object({ type: z.literal('session.said'), session: Id, text: Said }),
  z.object({ type: z.literal('session.helpCalled'), session: Id, person: Id, board: Id.optional() }),
  z.object({ type: z.literal('session.helpAnswered'), session: Id, person: Id }),
  /** `groups` says who was in which. */
  z.object({
    type: z.literal('session.ended'),
    session: Id,
    left: Id,
    groups: z.record(Id, Id).optional(),
  }),
])
export type SessionEvent = z.infer<typeof SessionEvent>

/** Rooms of before this was there have none. */
export const SessionsState = z.object({ sessions: z.record(Id, Session).default({}) })
export type SessionsState = z.infer<typeof SessionsState>

export function evolveSessions<S extends SessionsState>(state: S, event: Happened<SessionEvent>): S {
  switch (event.type) {
    case 'session.created': {
      const { session: id, title, activities, plannedFor, at: createdAt, by: createdBy } = event
      const session: Session = {
        id,
        title,
        activities,
        createdAt,
        createdBy,
        plannedFor,
        status: 'planned',
      }
      return { ...state, sessions: { ...state.sessions, [id]: session } }
    }
    case 'session.edited': {
      const { title, activities, plannedFor } = event
      return changeSession(state, event.session, session => ({
        ...session,
        title,
        activities,
        plannedFor: plannedFor ?? undefined,
        run: session.run && staysAt(session.run, activities, stepIn(activities, session)),
      }))
    }
    case 'session.removed':
      return { ...state, sessions: withoutOne(state.sessions, event.session) }
    case 'session.started':
      return changeSession(state, event.session, session => ({
        ...session,
        status: 'running',
        startedAt: event.at,
        run: { ...freshStep(0, event.at, event.clock), rounds: [], calls: [], passed: [], attended: [] },
      }))
    case 'session.stepped':
      return changeRun(state, event.session, run => ({
        ...run,
        ...freshStep(event.step, event.at, event.clock),
        passed: [...run.passed, { activity: event.left, from: run.since, to: event.at }],
      }))
    case 'session.clockSet':
      return changeRun(state, event.session, run => ({ ...run, clock: event.clock }))
    case 'session.revealed': {
      const { person } = event
      return changeRun(state, event.session, run => ({
        ...run,
        revealed: person
          ? { ...run.revealed, people: [...run.revealed.people, person] }
          : { ...run.revealed, all: true },
      }))
    }
    case 'session.turnCalled':
      return changeRun(state, event.session, run => ({
        ...run,
        turn: event.turn ? { ...event.turn, calledBy: event.by } : undefined,
      }))
    case 'session.rotated':
      return changeRun(state, event.session, run => ({
        ...run,
        turn: undefined,
        rounds: [...run.rounds, event.round],
      }))
    case 'session.turnUndone':
      return changeRun(state, event.session, run => ({ ...run, rounds: run.rounds.slice(0, -1) }))
    case 'session.said':
      return state
    case 'session.helpCalled': {
      const { person, board, at } = event
      return changeRun(state, event.session, run => ({
        ...run,
        calls: [...run.calls.filter(call => call.person !== person), { person, board, at }],
      }))
    }
    case 'session.helpAnswered':
      return changeRun(state, event.session, run => ({
        ...run,
        calls: run.calls.filter(({ person }) => person !== event.person),
      }))
    case 'session.ended':
      return changeSession(state, event.session, session => ({
        ...session,
        status: 'ended',
        endedAt: event.at,
        run: session.run && {
          ...session.run,
          passed: [...session.run.passed, { activity: event.left, from: session.run.since, to: event.at }],
          groups: event.groups,
          topic: undefined,
        },
      }))
  }
}

const freshStep = (
  step: number,
  since: string,
  clock: Clock,
): Pick<Run, 'step' | 'since' | 'clock' | 'revealed' | 'topic'> => ({
  step,
  since,
  clock,
  revealed: { all: false, people: [] },
  topic: undefined,
})

/** A step that is not to talk any more has no topic. */
const staysAt = (run: Run, activities: readonly Activity[], step: number): Run => ({
  ...run,
  step,
  topic: activities[step]?.mode === 'discuss' ? run.topic : undefined,
})

/** The current step stays current wherever it is moved to. */
function stepIn(activities: readonly Activity[], { activities: before, run }: Session): number {
  const current = before[run?.step ?? 0]?.id
  return Math.max(
    0,
    activities.findIndex(({ id }) => id === current),
  )
}

export const changeSession = <S extends SessionsState>(
  state: S,
  id: string,
  edit: (session: Session) => Session,
): S => ({ ...state, sessions: changeOne(state.sessions, id, edit) })

const changeRun = <S extends SessionsState>(state: S, id: string, edit: (run: Run) => Run): S =>
  changeSession(state, id, session => (session.run ? { ...session, run: edit(session.run) } : session))
