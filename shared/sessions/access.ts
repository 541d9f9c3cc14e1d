import type { BoardsState } from '../boards/events.ts'
import type { RefusalCode } from '../errors.ts'
import type { PeopleState } from '../people/events.ts'
import { isAtLeast } from '../people/model.ts'
import { mayDraw } from '../room/permissions.ts'
import type { SessionsState } from './events.ts'
import { roundNumber, type BoardAccess, type Round } from './round.ts'
import { runningSession } from './select.ts'

/** The round that is in force: none outside of a session, and none while its boards have not been turned. */
export const roundOf = (state: SessionsState): Round | undefined => runningSession(state)?.run?.rounds.at(-1)

/** The number of the round, where boards are turned or will be: what notes are signed with. */
export function roundNow(state: SessionsState): number | undefined {
  const session = runningSession(state)
  if (!session?.run) return undefined
  const isTurning = session.run.rounds.length > 0 || session.activities.some(({ mode }) => mode === 'rotate')
  return isTurning ? roundNumber(session.run) : undefined
}

/**
 * What a person may do on a board now: by their role, by what the board is, and by where their group is in this round.
 * Held by the sync server.
 */
export function accessOf(
  state: SessionsState & BoardsState & Pick<PeopleState, 'people'>,
  personId: string,
  boardId: string,
): BoardAccess {
  const person = state.people[personId]
  const board = state.boards[boardId]
  if (!person || person.removed || !board || !mayDraw(person.role, board)) return 'look'
  const round = roundOf(state)
  if (!round || isAtLeast(person.role, 'facilitator')) return 'edit'
  // Boards that are not turned are everybody's.
  if (!round.boards.includes(boardId)) return 'edit'
  const { group } = person
  // Who is in no group is a visitor everywhere.
  if (group === undefined) return round.access
  if (!round.visits[group]?.includes(boardId)) return 'look'
  return board.group === group ? 'edit' : round.access
}

/** Why a person may not change a board now, nor add to it; undefined for those who may. */
export function whyOnlyLooks(
  state: SessionsState & BoardsState & Pick<PeopleState, 'people'>,
  personId: string,
  boardId: string,
): RefusalCode | undefined {
  if (accessOf(state, personId, boardId) !== 'look') return undefined
  const person = state.people[personId]
  const board = state.boards[boardId]
  if (!person || person.removed) return 'no-such-room'
  if (!board) return 'no-such-board'
  if (!isAtLeast(person.role, 'member')) return 'not-allowed'
  if (board.archived) return 'board-archived'
  return board.locked ? 'board-locked' : 'not-allowed'
}
