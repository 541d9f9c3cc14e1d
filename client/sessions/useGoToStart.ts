import { useNavigate } from 'react-router'
import { boardPath } from '#shared/links.ts'
import type { Activity } from '#shared/sessions/model.ts'
import { useRoom } from '../room/RoomContext.tsx'

/** Brings whoever starts a session to the board where it begins, where it names one. */
export function useGoToStart(): (activities: readonly Pick<Activity, 'board'>[]) => void {
  const navigate = useNavigate()
  const room = useRoom(({ state }) => state.room.id)
  return activities => {
    const board = activities[0]?.board
    if (board !== undefined) void navigate(boardPath(room, board))
  }
}
