import { useNavigate, useSearchParams } from 'react-router'
import { roomOfBoard } from '#shared/boards/model.ts'
import { boardPath, roomPath } from '#shared/links.ts'
import { call } from '../../api/call.ts'
import { rememberName } from '../identity.ts'
import { rememberRoom } from '../visitedRooms.ts'
import type { Color } from '../../ui/theme/colors.ts'

/** Enters a room by an invite and goes to the board the link names, else to the lobby. @throws CallFailed */
export function useEnter() {
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const board = search.get('board')
  return async (token: string, who: { name: string; color?: Color }): Promise<void> => {
    const { room, me } = await call('join', { body: { token, ...who } })
    rememberName(me.name)
    rememberRoom(room)
    const isHere = board !== null && roomOfBoard(board) === room.id
    const state = { hasJoined: true } // where a session runs, they go straight to it
    if (isHere) await navigate(boardPath(room.id, board), { replace: true })
    else await navigate(roomPath(room.id), { replace: true, state })
  }
}
