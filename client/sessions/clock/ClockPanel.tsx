import { Pause, Play } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../room/usePeople.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Switch } from '../../ui/controls/Switch.tsx'
import type { RunningSession } from '../useSession.ts'
import { chimeOn } from './chime.ts'
import styles from './ClockPanel.module.css'
import { clockText } from './clockText.ts'
import { useClockActions } from './useClockActions.ts'
import { useLeft } from './useLeft.ts'

const presets = [1, 3, 5, 10]

/** The clock large, with what a facilitator does to it, and for everybody whether it chimes here. */
export function ClockPanel({ session }: { session: RunningSession }) {
  const { t } = useTranslation()
  const may = useMay()
  const left = useLeft(session.run.clock)
  const { isPaused, toggle, addMinute, setTo } = useClockActions(session, left)
  const isChiming = chimeOn.use()
  return (
    <div className={styles.panel}>
      <p className={styles.time} data-over={left < 0 || undefined} role="timer">
        {clockText(left)}
      </p>
      <p className={styles.state}>
        {isPaused ? t('sessions.paused') : left < 0 ? t('sessions.over') : t('sessions.endsIn')}
      </p>
      {may('timer.set') && (
        <>
          <div className={styles.row}>
            <Button icon={isPaused ? Play : Pause} onClick={toggle}>
              {t(isPaused ? 'sessions.resume' : 'sessions.pause')}
            </Button>
            <Button onClick={addMinute}>{t('sessions.addMinute')}</Button>
          </div>
          <div className={styles.row} role="group" aria-label={t('sessions.setTo')}>
            {presets.map(minutes => (
              <Button
                key={minutes}
                size="small"
                tone="quiet"
                aria-label={`${t('sessions.setTo')} ${t('sessions.set', { count: minutes })}`}
                onClick={() => setTo(minutes)}
              >
                {clockText(minutes * 60)}
              </Button>
            ))}
          </div>
        </>
      )}
      <Switch label={t('sessions.chime')} checked={isChiming} onChange={chimeOn.set} />
    </div>
  )
}
