import { useEffect } from 'react'
import { useAsk, useMe } from '../room/RoomContext.tsx'
import type { RunningSession } from './useSession.ts'

/** When it begins, forty people shall not all say so in the same moment. Milliseconds. */
const spread = 3_000

/** Says once that this person is there: the summary names who took part. */
export function useAttendance({ id, run }: RunningSession): void {
  const ask = useAsk()
  const me = useMe()
  const isTold = run.attended.includes(me.id)
  useEffect(() => {
    if (isTold) return
    // A session that has ended by then does not want to know, and nobody misses the answer.
    const tell = () => void ask({ type: 'session.attend', session: id }).catch(() => undefined)
    const timer = setTimeout(tell, Math.random() * spread)
    return () => clearTimeout(timer)
  }, [ask, id, isTold])
}
