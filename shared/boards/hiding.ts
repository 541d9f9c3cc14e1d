// Hidden writing on a board for as long as a facilitator likes, with a session or without.
import type { BoardEvent } from './events.ts'
import type { Board } from './model.ts'

/** Nothing where it is so already. */
export const decideHide = (board: Board): BoardEvent[] =>
  board.hiding ? [] : [{ type: 'board.hidingSet', board: board.id, hidden: true }]

/** Shows what one person wrote, or what everybody did: that ends the hidden writing. */
export function decideReveal({ id, hiding }: Board, person?: string): BoardEvent[] {
  if (!hiding) return []
  if (person === undefined) return [{ type: 'board.hidingSet', board: id, hidden: false }]
  return hiding.revealed.includes(person) ? [] : [{ type: 'board.revealed', board: id, person }]
}
