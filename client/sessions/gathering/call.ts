// A facilitator's call to everybody, from the event until each has gone or declined.
import { useEffect, useState } from 'react'
import { goesAfterMs, type Destination } from '#shared/gathering/model.ts'
import { useRoomConnection } from '../../room/RoomContext.tsx'

export interface CallToAll {
  seq: number
  /** The person who calls. */
  by: string
  at: string
  to: Destination
}

/** The call that has just come. One that is told late, after a lost connection, is over. */
export function useCall(): { call: CallToAll | undefined; end: () => void } {
  const { onEvent, serverNow } = useRoomConnection()
  const [call, setCall] = useState<CallToAll>()
  useEffect(
    () =>
      onEvent(event => {
        if (event.type === 'gathering.calledOff') setCall(undefined)
        if (event.type !== 'gathering.called') return
        const { seq, by, at, to } = event
        if (serverNow() - Date.parse(at) < goesAfterMs) setCall({ seq, by, at, to })
      }),
    [onEvent, serverNow],
  )
  return { call, end: () => setCall(undefined) }
}
