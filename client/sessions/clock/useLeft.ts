import { useEffect, useState } from 'react'
import { leftOf } from '#shared/sessions/clock.ts'
import type { Clock } from '#shared/sessions/model.ts'
import { useRoomConnection } from '../../room/RoomContext.tsx'

/** Whole seconds until the end, by the server's clock; below zero when it is over. Renewed with every second. */
export function useLeft(clock: Clock): number {
  const { serverNow } = useRoomConnection()
  const [, setTurn] = useState(0)
  const left = leftOf(clock, serverNow())
  useEffect(() => {
    if (clock.state === 'paused') return
    let timer: ReturnType<typeof setTimeout>
    const again = () => {
      // A little after the second has changed: timers come early now and then.
      const untilNext = (((leftOf(clock, serverNow()) % 1_000) + 1_000) % 1_000) + 10
      timer = setTimeout(() => {
        setTurn(turn => turn + 1)
        again()
      }, untilNext)
    }
    again()
    return () => clearTimeout(timer)
  }, [clock, serverNow])
  return Math.ceil(left / 1_000)
}
