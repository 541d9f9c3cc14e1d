// The ideas of a session that most groups found.
import type { Board } from '../boards/model.ts'
import { sideOf } from '../convergence/voices.ts'
import { findingsOf } from '../ideas/findings.ts'
import type { RoomState } from '../room/model.ts'
import type { SummaryIdea } from './model.ts'
import type { Begun, BoardNotes } from './begun.ts'

const most = 12

/** Those a facilitator has confirmed; where nobody has confirmed any yet, those that are proposed. */
export function topIdeas(
  state: RoomState,
  session: Begun,
  boards: readonly Board[],
  lying: ReadonlyMap<string, BoardNotes>,
): SummaryIdea[] {
  const own = new Set(boards.map(({ id }) => id))
  const until = Object.values(state.sessions)
    .flatMap(({ startedAt }) => startedAt ?? [])
    .filter(at => at > session.startedAt)
    .sort()[0]
  const all = Object.values(state.ideas).filter(
    ({ status, notes, createdAt }) =>
      status !== 'dismissed' &&
      createdAt >= session.startedAt &&
      (until === undefined || createdAt < until) &&
      notes.some(({ board }) => own.has(board)),
  )
  const settled = all.filter(({ status }) => status !== 'proposed')
  const ideas = settled.length > 0 ? settled : all
  const notes = [...lying].flatMap(([board, { notes }]) => notes.map(note => ({ ...note, board })))
  const findings = findingsOf(ideas, notes, state)
  const compared = new Set(state.comparison?.boards ?? own)
  const sides = new Set(
    notes.flatMap(note => {
      const board = state.boards[note.board]
      return board && compared.has(board.id) ? [sideOf(note, board)] : []
    }),
  )
  return ideas
    .map(({ id, title, status, initiative }) => {
      const { found, apart } = findings.get(id) ?? { found: 0, apart: 0 }
      return { id, title, status, found, apart, of: Math.max(sides.size, found), initiative }
    })
    .filter(({ found }) => found > 0)
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, most)
}

/** What groups found without conferring weighs more than what one may have read from the other. */
const weight = ({ found, apart }: SummaryIdea): number => (apart > 1 ? 100 * apart : 0) + found
