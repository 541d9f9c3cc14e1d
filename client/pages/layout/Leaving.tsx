import { useEffect } from 'react'
import { clearRoom } from '../../room/kept/keptDatabase.ts'
import { useRoom, useRoomConnection } from '../../room/RoomContext.tsx'

/** Who was removed leaves nothing of the room on this device. */
export function Leaving() {
  const room = useRoomConnection()
  const me = useRoom(view => view.me)
  const id = useRoom(({ state }) => state.room.id)
  useEffect(() => {
    const stop = room.subscribe(() => {
      const view = room.view()
      if (view.status !== 'failed' || ![403, 404].includes(view.problem.status)) return
      stop()
      clearRoom(me, id).catch(() => undefined) // there is no storage, or nothing in it
    })
    return stop
  }, [room, me, id])
  return null
}
