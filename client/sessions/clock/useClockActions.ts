import { useAct } from '../../room/useAct.ts'
import type { RunningSession } from '../useSession.ts'

/** What a facilitator does with the clock of the step. @param left seconds it still goes on */
export function useClockActions(session: RunningSession, left: number) {
  const act = useAct()
  const { id, run } = session
  const isPaused = run.clock.state === 'paused'
  return {
    isPaused,
    toggle: () => void act({ type: isPaused ? 'session.resume' : 'session.pause', session: id }),
    addMinute: () => void act({ type: 'timer.set', session: id, seconds: Math.max(0, left) + 60 }),
    setTo: (minutes: number) => void act({ type: 'timer.set', session: id, seconds: minutes * 60 }),
  }
}
