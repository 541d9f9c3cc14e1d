import { Pause, Play } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../room/usePeople.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { clockText } from '../clock/clockText.ts'
import { useClockActions } from '../clock/useClockActions.ts'
import { useLeft } from '../clock/useLeft.ts'
import { useInstruction } from '../useInstruction.ts'
import type { RunningSession } from '../useSession.ts'
import { CheckIn } from './CheckIn.tsx'
import { StepBoards } from './StepBoards.tsx'
import { StepTools } from './StepTools.tsx'
import type { StepWays } from './useLead.ts'
import styles from './CurrentStep.module.css'

/** The step everybody is at: its clock, and what is done in it. */
export function CurrentStep({
  session,
  ways,
  children,
}: {
  session: RunningSession
  ways: StepWays
  /** What is done in it. */
  children: ReactNode
}) {
  const { t } = useTranslation()
  const may = useMay()
  const { activity } = session
  const instruction = useInstruction(session)
  return (
    <div className={styles.step}>
      <h4>{activity.title}</h4>
      <p className={activity.asks ? styles.question : styles.instruction}>{instruction}</p>
      {activity.asks && may('session.edit') && <CheckIn session={session} />}
      <StepClock session={session} />
      {may('session.next') && <StepBoards session={session} />}
      {children}
      {may('session.next') ? (
        <StepTools session={session} ways={ways} />
      ) : (
        <p className={styles.instruction}>{t('sessions.waiting')}</p>
      )}
    </div>
  )
}

function StepClock({ session }: { session: RunningSession }) {
  const { t } = useTranslation()
  const may = useMay()
  const left = useLeft(session.run.clock)
  const { isPaused, toggle, addMinute } = useClockActions(session, left)
  return (
    <div className={styles.clock}>
      <span
        className={styles.time}
        role="timer"
        data-over={left < 0 || undefined}
        data-paused={isPaused || undefined}
      >
        {clockText(left)}
      </span>
      {may('timer.set') && (
        <>
          <IconButton
            tone="plain"
            label={t(isPaused ? 'sessions.resume' : 'sessions.pause')}
            icon={isPaused ? Play : Pause}
            onClick={toggle}
          />
          <Button aria-label={t('sessions.addMinuteLabel')} onClick={addMinute}>
            {t('sessions.addMinute')}
          </Button>
        </>
      )}
    </div>
  )
}
