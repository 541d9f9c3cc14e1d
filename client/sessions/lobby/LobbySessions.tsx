import { CalendarPlus } from 'lucide-react'
import { Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '#shared/sessions/model.ts'
import { endedSessions, plannedSessions } from '#shared/sessions/select.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { useMay } from '../../room/usePeople.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { PlanDialog } from '../later.ts'
import { useSession } from '../useSession.ts'
import { HappeningNow } from './HappeningNow.tsx'
import styles from './LobbySessions.module.css'
import { SessionRow } from './SessionRow.tsx'

/** Which session the dialog is about; `new` for another one. */
type Planning = 'new' | { session: Session } | { again: Session }

/** So many of those that are over are shown before one asks for all. */
const fewPast = 3

/** What happens now, what is planned, and what was: above the boards of the lobby. */
export function LobbySessions() {
  const { t } = useTranslation()
  const may = useMay()
  const running = useSession()
  const sessions = useRoom(room => room.state.sessions)
  const planned = useMemo(() => plannedSessions({ sessions }), [sessions])
  const past = useMemo(() => endedSessions({ sessions }), [sessions])
  const [planning, setPlanning] = useState<Planning>()
  const mayPlan = may('session.create')
  const [isAllShown, setAllShown] = useState(false)
  // Asking for all is no shorter than one more row.
  const shownPast = isAllShown || past.length <= fewPast + 1 ? past : past.slice(0, fewPast)
  return (
    <div className={styles.sessions}>
      {running && <HappeningNow session={running} onEdit={() => setPlanning({ session: running })} />}
      {planned.length + shownPast.length > 0 && (
        <section aria-labelledby="sessions">
          <div className={styles.head}>
            <h2 id="sessions">{t('sessions.heading')}</h2>
            {mayPlan && (
              <Button size="small" tone="quiet" icon={CalendarPlus} onClick={() => setPlanning('new')}>
                {t('sessions.plan')}
              </Button>
            )}
          </div>
          <ul className={styles.list}>
            {[...planned, ...shownPast].map(session => (
              <SessionRow
                key={session.id}
                session={session}
                isBlocked={running !== undefined}
                onEdit={() => setPlanning({ session })}
                onAgain={() => setPlanning({ again: session })}
              />
            ))}
          </ul>
          {shownPast.length < past.length && (
            <Button tone="quiet" size="small" className={styles.all} onClick={() => setAllShown(true)}>
              {t('common.showAll', { count: past.length })}
            </Button>
          )}
        </section>
      )}
      {mayPlan && planned.length + shownPast.length === 0 && !running && (
        <Button tone="quiet" size="small" icon={CalendarPlus} onClick={() => setPlanning('new')}>
          {t('sessions.plan')}
        </Button>
      )}
      {planning && (
        <Suspense>
          <PlanDialog
            session={typeof planning === 'object' && 'session' in planning ? planning.session : undefined}
            again={typeof planning === 'object' && 'again' in planning ? planning.again : undefined}
            onClose={() => setPlanning(undefined)}
          />
        </Suspense>
      )}
    </div>
  )
}
