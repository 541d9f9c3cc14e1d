// A session that has begun, and what a summary of it looks at.
import type { Board } from '../boards/model.ts'
import type { Cluster } from '../canvas/clusters/clusters.ts'
import type { Figure } from '../canvas/drawn/toFigure.ts'
import type { Zone } from '../canvas/lanes/lanes.ts'
import type { Frame, Note } from '../canvas/notes/notes.ts'
import { DomainError } from '../errors.ts'
import type { RoomState } from '../room/model.ts'
import type { Run, Session } from '../sessions/model.ts'
import { findSession } from '../sessions/rules.ts'
import { boardsOf } from '../sessions/select.ts'

/** What lies on a board now. */
export interface BoardNotes {
  notes: readonly Note[]
  zones: readonly Zone[]
  /** What is drawn below the notes in the board's picture. */
  frames?: readonly Frame[]
  clusters?: readonly Cluster[]
  figures?: readonly Figure[]
}

export type Begun = Session & { run: Run; startedAt: string }

/** @throws DomainError `no-such-session`, or `session-not-running` for one that has not begun */
export function findBegun(state: RoomState, id: string): Begun {
  const session = findSession(state, id)
  const { run, startedAt } = session
  if (!run || startedAt === undefined) throw new DomainError('session-not-running', { field: 'session' })
  return { ...session, run, startedAt }
}

/** The boards it happened on, in the order of the agenda. */
export function boardsOfSession(state: RoomState, { id, activities, run }: Begun): Board[] {
  const named = activities.flatMap(activity => boardsOf(state, activity))
  const turned = run.rounds.flatMap(({ boards }) => boards)
  const voted = Object.values(state.votes).flatMap(({ session, board }) => (session === id ? [board] : []))
  const more = [...turned, ...voted].flatMap(board => state.boards[board] ?? [])
  return [...new Map([...named, ...more].map(board => [board.id, board])).values()]
}

/** Whether something happened while it ran. Moments are all in UTC, and can be compared as texts. */
export const isWithin = ({ startedAt, endedAt }: Begun, moment: string): boolean =>
  moment >= startedAt && (endedAt === undefined || moment <= endedAt)
