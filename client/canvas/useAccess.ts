import type { Board } from '#shared/boards/model.ts'
import { accessOf } from '#shared/sessions/access.ts'
import type { BoardAccess } from '#shared/sessions/round.ts'
import { useMe, useRoom } from '../room/RoomContext.tsx'
import type { Watching } from './boardContext.ts'

/** Why this person may only look, where that is so; the server holds the same rule. */
export function useWatching(board: Board): Watching | undefined {
  const person = useMe()
  const isFull = useRoom(room => room.isFull)
  const access = useRoom(({ state }) => accessOf(state, person.id, board.id))
  if (access !== 'look') return isFull ? 'full' : undefined
  if (board.archived) return 'archived'
  if (board.locked) return 'locked'
  return person.role === 'observer' ? 'observer' : 'turn'
}

/** What this person may do on a board now. */
export function useAccess(board: Board): BoardAccess {
  const isWatching = useWatching(board) !== undefined
  const me = useMe().id
  const access = useRoom(({ state }) => accessOf(state, me, board.id))
  return isWatching ? 'look' : access
}
