import { useMe } from '../../room/RoomContext.tsx'
import { useSession } from '../../sessions/useSession.ts'
import type { Panel } from '../boardContext.ts'

const session: Panel = { kind: 'session' }
const notes: Panel = { kind: 'notes' }

/** What opens beside the board when nothing is named: the agenda while a session runs, else the list of notes. */
export const useUsualPanel = (): Panel => (useSession() ? session : notes)

/** Who leads has the agenda at hand from the beginning. */
export function useFirstPanel(isPhone: boolean): Panel | undefined {
  const isRunning = useSession() !== undefined
  const { role } = useMe()
  return isRunning && role === 'facilitator' && !isPhone ? session : undefined
}
