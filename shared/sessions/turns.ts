// The boards are turned: every group goes to other boards. What it may do there follows from the round.
import { z } from 'zod'
import type { BoardsState } from '../boards/events.ts'
import type { Board } from '../boards/model.ts'
import { DomainError } from '../errors.ts'
import { Id } from '../fields.ts'
import type { PeopleState } from '../people/events.ts'
import type { SessionEvent, SessionsState } from './events.ts'
import type { Activity, Run, Session } from './model.ts'
import { placesOf, visitsOf, type Place } from './rotation.ts'
import { roundNumber, TurnPlan, type Round } from './round.ts'
import { runningSession } from './select.ts'

const Plan = { ...TurnPlan.partial().shape, by: z.int().min(1).max(50).optional() }
/** The number of the round that was current when it was asked: from another one nothing happens. */
const FromRound = z.int().positive()

/** What is left out is as the current activity says. */
export const turnCommands = [
  z.object({ type: z.literal('session.rotate'), session: Id, from: FromRound, ...Plan }),
  /** Announces a turn in so many seconds, or calls it off. */
  z.object({
    type: z.literal('session.callTurn'),
    session: Id,
    from: FromRound,
    seconds: z.int().min(0).max(3_600).nullable(),
    ...Plan,
  }),
  /** Everybody goes back to where they were before the last turn. */
  z.object({ type: z.literal('session.undoTurn'), session: Id, from: FromRound }),
] as const
export type TurnCommand = z.infer<(typeof turnCommands)[number]>

type Known = BoardsState & Pick<PeopleState, 'groups'>
type Running = Session & { run: Run }

/** @throws DomainError `nothing-to-turn` */
export function decideTurns(
  state: Known,
  session: Running,
  command: TurnCommand,
  now: string,
): SessionEvent[] {
  const { id, run } = session
  if (command.from !== roundNumber(run)) return []
  switch (command.type) {
    case 'session.rotate': {
      const round = roundAfter(state, session, planOf(session, command), now)
      if (!round) throw new DomainError('nothing-to-turn')
      return [{ type: 'session.rotated', session: id, round }]
    }
    case 'session.callTurn': {
      const { seconds } = command
      if (seconds === null) return run.turn ? [{ type: 'session.turnCalled', session: id, turn: null }] : []
      const plan = planOf(session, command)
      if (!roundAfter(state, session, plan, now)) throw new DomainError('nothing-to-turn')
      const at = new Date(Date.parse(now) + seconds * 1_000).toISOString()
      return [{ type: 'session.turnCalled', session: id, turn: { ...plan, at } }]
    }
    case 'session.undoTurn':
      if (run.rounds.length === 0) return []
      return [{ type: 'session.turnUndone', session: id, round: command.from }]
  }
}

export interface AnnouncedTurn {
  /** ISO 8601, UTC. */
  at: string
  /** Who announced it. */
  by: string
}

/** The turn that is to happen by itself. */
export function announcedTurn(state: SessionsState): AnnouncedTurn | undefined {
  const session = runningSession(state)
  const turn = session?.run?.turn
  return turn && { at: turn.at, by: turn.calledBy ?? session.createdBy }
}

/** What happens at the moment of an announced turn: it, or, where there is nothing to turn any more, that it is off. */
export function dueTurn(state: Known & SessionsState, now: string): SessionEvent[] {
  const session = runningSession(state)
  if (!session?.run?.turn || Date.parse(session.run.turn.at) > Date.parse(now)) return []
  const running = { ...session, run: session.run }
  const round = roundAfter(state, running, planOf(running), now)
  return round
    ? [{ type: 'session.rotated', session: session.id, round }]
    : [{ type: 'session.turnCalled', session: session.id, turn: null }]
}

const usual: TurnPlan = { rule: 'next', by: 1, access: 'add' }

/** How the boards are turned now: as asked, as announced, as the activity says, else one place on. */
export function planOf(session: Running, asked: Partial<TurnPlan> = {}): TurnPlan {
  const { run, activities } = session
  const { rule, by, access } = { ...usual, ...activities[run.step]?.turn, ...run.turn }
  return { rule: asked.rule ?? rule, by: asked.by ?? by, access: asked.access ?? access }
}

/** The round that a turn leads to. None where there is nothing to turn, or nobody. */
export function roundAfter(state: Known, session: Running, plan: TurnPlan, now: string): Round | undefined {
  const { run } = session
  const groups = groupsInOrder(state)
  const places = placesIn(state, session)
  if (groups.length === 0 || places.length === 0) return undefined
  const earlier = run.rounds.flatMap(({ rule, by }) => (rule === 'next' ? [by] : []))
  return {
    number: roundNumber(run) + 1,
    ...plan,
    boards: places.flatMap(({ boards }) => boards),
    visits: visitsOf(groups, places, { rule: plan.rule, steps: [...earlier, plan.by] }),
    startsAt: now,
  }
}

/** The boards that take part, as places. */
export const placesIn = (state: Known, session: Pick<Session, 'activities' | 'run'>): Place[] =>
  placesOf(groupsInOrder(state), turnedBoards(state, session))

/** All rounds there have been, with the first one, in which everybody was at their own. */
export function roundsSoFar(state: Known, session: Running): Pick<Round, 'number' | 'visits'>[] {
  const own = { rule: 'own', steps: [] } as const
  const visits = visitsOf(groupsInOrder(state), placesIn(state, session), own)
  return [{ number: 1, visits }, ...session.run.rounds]
}

/** Ids, in the order in which the groups were made. */
const groupsInOrder = ({ groups }: Pick<PeopleState, 'groups'>): string[] => Object.keys(groups)

/**
 * The boards that take part: those of groups, of the templates that the agenda names where it names any. What a later step
 * is for is not turned yet: each group begins on its own. Where no group has a board of its own, the boards that the
 * agenda names.
 */
function turnedBoards(
  { boards }: BoardsState,
  { activities, run }: Pick<Session, 'activities' | 'run'>,
): Board[] {
  const open = Object.values(boards).filter(({ archived }) => !archived)
  const named = (steps: readonly Activity[]) => new Set(steps.flatMap(({ template }) => template ?? []))
  const soFar = named(activities.slice(0, (run?.step ?? 0) + 1))
  const templates = soFar.size > 0 ? soFar : named(activities)
  const ofGroups = open.filter(
    ({ group, template }) => group !== undefined && (templates.size === 0 || templates.has(template)),
  )
  if (ofGroups.length > 0) return ofGroups
  const namedBoards = new Set(activities.flatMap(({ board }) => board ?? []))
  return open.filter(({ id }) => namedBoards.has(id))
}
