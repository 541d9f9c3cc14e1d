import { useMatch, useNavigate } from 'react-router'
import { boardPath } from '#shared/links.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import type { Arrival } from './arrival.ts'

/** Goes to a board and looks there at what was meant; on the board itself only the view moves. */
export function useArrive() {
  const navigate = useNavigate()
  const room = useRoom(({ state }) => state.room.id)
  const here = useMatch('/rooms/:room/boards/:board')?.params.board
  return {
    here,
    arrive: (arrival: Arrival) =>
      void navigate(boardPath(room, arrival.board), {
        state: { arrival },
        replace: arrival.board === here,
      }),
  }
}
