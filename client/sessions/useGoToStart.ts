import { useMatch, useNavigate } from 'react-router'
import { boardPath } from '#shared/links.ts'
import type { Activity } from '#shared/sessions/model.ts'
import { useRoom } from '../room/RoomContext.tsx'

/** Brings whoever starts a session from the lobby to the board where it begins. From a board everybody is brought there. */
export function useGoToStart(): (activities: readonly Pick<Activity, 'board'>[]) => void {
  const navigate = useNavigate()
  const room = useRoom(({ state }) => state.room.id)
  const isOnBoard = useMatch('/rooms/:room/boards/:board') !== null
  return activities => {
    const board = activities[0]?.board
    if (board !== undefined && !isOnBoard) void navigate(boardPath(room, board))
  }
}
