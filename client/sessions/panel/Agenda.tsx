import { Check, ChevronRight, ClipboardList, ListChecks } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { summaryPath } from '#shared/links.ts'
import { timetable } from '#shared/sessions/select.ts'
import { useRoom, useRoomConnection } from '../../room/RoomContext.tsx'
import { useMay } from '../../room/usePeople.ts'
import { formatTime } from '../../text/format.ts'
import { useNow } from '../../ui/browser/useNow.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { VisuallyHidden } from '../../ui/marks/VisuallyHidden.tsx'
import type { RunningSession } from '../useSession.ts'
import styles from './Agenda.module.css'
import { CurrentStep } from './CurrentStep.tsx'
import type { StepWays } from './useLead.ts'

/** So many steps that are over leave the current one its room. */
const few = 2

/** All steps; the current one is open, and those that are over are folded away where there are many. */
export function Agenda({
  session,
  ways,
  step,
  onEdit,
}: {
  session: RunningSession
  ways: StepWays
  /** In the current one, above the way on. */
  step: ReactNode
  onEdit: () => void
}) {
  const { t } = useTranslation()
  const may = useMay()
  const room = useRoom(({ state }) => state.room.id)
  const { serverNow } = useRoomConnection()
  useNow()
  const { title, activities, run } = session
  const [isUnfolded, setUnfolded] = useState(false)
  const ends = timetable(session, serverNow()).at(-1)?.to
  return (
    <div className={styles.agenda}>
      <div className={styles.head}>
        <h3>{title}</h3>
        {ends !== undefined && (
          <span className={styles.ends}>{t('sessions.ends', { time: formatTime(ends) })}</span>
        )}
        {may('session.edit') && (
          <IconButton
            label={t('sessions.edit')}
            icon={ListChecks}
            size="small"
            side="left"
            onClick={onEdit}
          />
        )}
      </div>
      {run.step > few && (
        <button
          type="button"
          className={styles.passed}
          aria-expanded={isUnfolded}
          onClick={() => setUnfolded(!isUnfolded)}
        >
          <Check aria-hidden />
          {t('sessions.passed', { count: run.step })}
          <ChevronRight aria-hidden />
        </button>
      )}
      <ol>
        {activities.map((activity, index) =>
          index < run.step && run.step > few && !isUnfolded ? null : index === run.step ? (
            <li key={activity.id} className={styles.current} aria-current="step">
              <CurrentStep session={session} ways={ways}>
                {step}
              </CurrentStep>
            </li>
          ) : (
            <li key={activity.id} className={styles.step}>
              {index < run.step ? (
                <>
                  <Check aria-hidden />
                  <VisuallyHidden>{t('sessions.done')}</VisuallyHidden>
                </>
              ) : (
                <span className={styles.number}>{index + 1}</span>
              )}
              <span className={styles.title}>{activity.title}</span>
              <span className={styles.minutes}>{t('sessions.minutesOf', { count: activity.minutes })}</span>
            </li>
          ),
        )}
      </ol>
      <Button asChild size="small" tone="quiet" icon={ClipboardList}>
        <Link to={summaryPath(room, session.id)}>{t('summaries.soFar')}</Link>
      </Button>
    </div>
  )
}
