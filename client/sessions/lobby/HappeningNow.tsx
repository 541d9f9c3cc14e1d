import { Radio } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { boardPath } from '#shared/links.ts'
import { openBoards } from '#shared/boards/select.ts'
import { placeOf } from '#shared/sessions/select.ts'
import { useMe, useRoom } from '../../room/RoomContext.tsx'
import { useMay } from '../../room/usePeople.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { clockText } from '../clock/clockText.ts'
import { useLeft } from '../clock/useLeft.ts'
import type { RunningSession } from '../useSession.ts'
import styles from './HappeningNow.module.css'

/** The session that runs, its step and its clock, and the way into it. */
export function HappeningNow({ session, onEdit }: { session: RunningSession; onEdit: () => void }) {
  const { t } = useTranslation()
  const may = useMay()
  const me = useMe()
  const room = useRoom(({ state }) => state.room.id)
  // Where the step names no place, people meet at the board that was made last.
  const place = useRoom(({ state }) => placeOf(state, me.id) ?? openBoards(state)[0]?.id)
  const { title, activities, activity, run } = session
  return (
    <section className={styles.strip} aria-label={t('sessions.now')}>
      <div className={styles.words}>
        <p className={styles.now}>
          <Radio aria-hidden />
          {t('sessions.now')}
        </p>
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.activity}>{activity.title}</p>
      </div>
      <dl className={styles.figures}>
        <div>
          <dt>{t('sessions.stepLabel')}</dt>
          <dd>
            {run.step + 1}
            <span className={styles.of}> / {activities.length}</span>
          </dd>
        </div>
        <StepEndsIn session={session} />
      </dl>
      <div className={styles.actions}>
        {may('session.edit') && <Button onClick={onEdit}>{t('sessions.agenda')}</Button>}
        {place === undefined && may('board.create') && (
          <p className={styles.activity}>{t('sessions.noBoardYet')}</p>
        )}
        {place !== undefined && (
          <Button asChild tone="primary" size="tall">
            <Link to={boardPath(room, place)}>{t('sessions.join')}</Link>
          </Button>
        )}
      </div>
    </section>
  )
}

function StepEndsIn({ session }: { session: RunningSession }) {
  const { t } = useTranslation()
  const { clock } = session.run
  const left = useLeft(clock)
  return (
    <div>
      <dt>
        {clock.state === 'paused'
          ? t('sessions.paused')
          : left < 0
            ? t('sessions.over')
            : t('sessions.stepEndsIn')}
      </dt>
      <dd role="timer">{clockText(left)}</dd>
    </div>
  )
}
