import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { call } from '../api/call.ts'
import { useRoom, useRoomConnection } from '../room/RoomContext.tsx'

/** What people write on the boards meanwhile comes in after as many milliseconds. */
const refetchInterval = 15_000
/** Several things that happen at once are one reason to look again. */
const pause = 300

/** A session's summary as it is now: what happens in the room is in it a moment later. */
export function useSummary(session: string) {
  const room = useRoom(({ state }) => state.room.id)
  const isRunning = useRoom(({ state }) => state.sessions[session]?.status === 'running')
  const { onEvent } = useRoomConnection()
  const query = useQuery({
    queryKey: ['summary', session],
    queryFn: () => call('readSummary', { params: { room, session } }),
    refetchInterval: isRunning && refetchInterval,
  })
  const { refetch } = query
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = onEvent(() => {
      clearTimeout(timer)
      timer = setTimeout(() => void refetch(), pause)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [onEvent, refetch])
  return query
}

/** Where the reader is, for times of day. */
export const ownTimeZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
