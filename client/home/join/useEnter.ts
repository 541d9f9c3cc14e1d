import { useNavigate } from 'react-router'
import { roomPath } from '#shared/links.ts'
import { call } from '../../api/call.ts'
import { rememberName } from '../identity.ts'
import { rememberRoom } from '../visitedRooms.ts'
import type { Color } from '../../ui/theme/colors.ts'

/** Enters a room by an invite and goes to its lobby. @throws CallFailed */
export function useEnter() {
  const navigate = useNavigate()
  return async (token: string, who: { name: string; color?: Color }): Promise<void> => {
    const { room, me } = await call('join', { body: { token, ...who } })
    rememberName(me.name)
    rememberRoom(room)
    await navigate(roomPath(room.id), { replace: true })
  }
}
