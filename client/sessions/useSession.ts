import { useMemo } from 'react'
import type { Activity, Run, Session } from '#shared/sessions/model.ts'
import { currentActivity, runningSession } from '#shared/sessions/select.ts'
import { useRoom } from '../room/RoomContext.tsx'

export interface RunningSession extends Session {
  run: Run
  /** What everybody is at now. */
  activity: Activity
}

/** The session that runs in this room, and where it stands. */
export function useSession(): RunningSession | undefined {
  const sessions = useRoom(room => room.state.sessions)
  return useMemo(() => {
    const session = runningSession({ sessions })
    const activity = session && currentActivity(session)
    return session?.run && activity ? { ...session, run: session.run, activity } : undefined
  }, [sessions])
}
