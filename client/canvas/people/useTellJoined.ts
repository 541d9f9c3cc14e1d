import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { toast } from 'sonner'
import { useRoomConnection } from '../../room/RoomContext.tsx'
import { useCallAll } from '../together/useCallAll.ts'

/** Whoever waits on a board for the others hears who has come into the room, and can bring them here. */
export function useTellJoined(): void {
  const room = useRoomConnection()
  const callAll = useCallAll()
  const { t } = useTranslation()
  useEffect(() => {
    if (!callAll) return
    return room.onEvent(event => {
      if (event.type !== 'person.joined') return
      // Of a crowd that comes at once the last one is told.
      toast.info(t('together.joined', { name: event.name }), {
        id: 'joined',
        action: { label: t('together.bring'), onClick: () => callAll() },
      })
    })
  }, [room, callAll, t])
}
