import { StepPill } from '../../sessions/clock/StepPill.tsx'
import { useSession } from '../../sessions/useSession.ts'
import { useBoard } from '../boardContext.ts'

/** The step and the clock of the session that runs, above the board. */
export function BoardStep() {
  const { isClockOpen, setClockOpen, panel, setPanel } = useBoard()
  const session = useSession()
  if (!session) return null
  return (
    <StepPill
      session={session}
      isClockOpen={isClockOpen}
      onClock={setClockOpen}
      onStep={() => setPanel(panel?.kind === 'session' ? undefined : { kind: 'session' })}
    />
  )
}
