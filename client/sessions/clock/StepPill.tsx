import { Clock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Popover } from '../../ui/overlays/Popover.tsx'
import type { RunningSession } from '../useSession.ts'
import { ClockPanel } from './ClockPanel.tsx'
import { clockText } from './clockText.ts'
import styles from './StepPill.module.css'
import { useLeft } from './useLeft.ts'

/** What everybody is at, and how long it still goes on: in the middle of a board's bar, on a phone below it. */
export function StepPill({
  session,
  isClockOpen,
  onClock,
  onStep,
}: {
  session: RunningSession
  isClockOpen: boolean
  onClock: (isOpen: boolean) => void
  onStep: () => void
}) {
  const { t } = useTranslation()
  const { run, activity, activities } = session
  return (
    <div className={styles.pill} role="group" aria-label={t('sessions.panel')}>
      <button type="button" className={styles.step} aria-live="polite" aria-atomic onClick={onStep}>
        <span className={styles.count}>
          {t('sessions.stepOf', { step: run.step + 1, count: activities.length })}
        </span>
        <span className={styles.title}>{activity.title}</span>
      </button>
      <Popover
        label={t('sessions.clock')}
        align="center"
        open={isClockOpen}
        onOpenChange={onClock}
        trigger={
          <button type="button" className={styles.clock} title="Shift+T">
            <Left session={session} />
          </button>
        }
      >
        <ClockPanel session={session} />
      </Popover>
    </div>
  )
}

/** By itself, as it is painted again with every second. */
function Left({ session }: { session: RunningSession }) {
  const { t } = useTranslation()
  const { clock } = session.run
  const left = useLeft(clock)
  const isPaused = clock.state === 'paused'
  const isSoon = left <= 30 && !isPaused
  return (
    <span className={styles.left} data-soon={isSoon || undefined} data-paused={isPaused || undefined}>
      <Clock aria-hidden />
      <span role="timer" aria-label={t('sessions.clock')}>
        {clockText(left)}
      </span>
      {isPaused && <span className={styles.paused}>{t('sessions.paused')}</span>}
    </span>
  )
}
