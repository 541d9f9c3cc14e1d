import { ChevronLeft, Flag, SkipForward } from 'lucide-react'
import { useState, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { openInitiatives, rests } from '#shared/initiatives/select.ts'
import { summaryPath } from '#shared/links.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { useAct } from '../../room/useAct.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { ConfirmDialog } from '../../ui/overlays/ConfirmDialog.tsx'
import type { RunningSession } from '../useSession.ts'
import styles from './LeadOn.module.css'
import type { SessionTab } from './SessionPanel.tsx'
import { useLead, type StepWays } from './useLead.ts'

/** What comes next stands where this stood: the second press of a double click is none of its own. */
const once =
  (press: () => void) =>
  ({ detail }: MouseEvent): void => {
    if (detail < 2) press()
  }

/**
 * At the foot of the panel, beside whatever it shows: the way on always stands at the same place. What comes before it in
 * a step has a large button of its own above, but on the tab that has one for it.
 */
export function LeadOn({ session, ways, tab }: { session: RunningSession; ways: StepWays; tab: SessionTab }) {
  const { t } = useTranslation()
  const act = useAct()
  const room = useRoom(({ state }) => state.room.id)
  const [isEnding, setEnding] = useState(false)
  const { id, title, activities, run, startedAt = '' } = session
  const ownerless = useRoom(
    ({ state }) =>
      openInitiatives(state).filter(
        each => each.owner === undefined && !rests(each.status) && each.createdAt >= startedAt,
      ).length,
  )
  const { step: from } = run
  const next = activities[from + 1]
  const before = activities[from - 1]
  const lead = useLead(session, ways)
  const navigate = useNavigate()
  const end = async () => {
    if (await act({ type: 'session.end', session: id })) void navigate(summaryPath(room, id))
  }
  const tone = lead ? 'plain' : 'primary'
  return (
    <div className={styles.lead}>
      {lead && lead.tab !== tab && (
        <>
          {lead.hint && <p className={styles.hint}>{lead.hint}</p>}
          <Button wide size="tall" tone="primary" icon={lead.icon} onClick={once(lead.act)}>
            {lead.label}
          </Button>
        </>
      )}
      {next ? (
        <Button
          wide
          size="tall"
          tone={tone}
          icon={SkipForward}
          onClick={once(() => void act({ type: 'session.next', session: id, from }))}
        >
          {t('sessions.nextStep', { title: next.title })}
        </Button>
      ) : (
        <Button wide size="tall" tone={tone} icon={Flag} onClick={once(() => setEnding(true))}>
          {t('sessions.end')}
        </Button>
      )}
      <div className={styles.more}>
        {before && (
          <Button
            size="small"
            tone="quiet"
            icon={ChevronLeft}
            aria-label={t('sessions.back', { title: before.title })}
            title={t('sessions.back', { title: before.title })}
            onClick={() => void act({ type: 'session.back', session: id, from })}
          >
            {t('sessions.backShort')}
          </Button>
        )}
        {next && (
          <Button size="small" tone="quiet" icon={Flag} onClick={() => setEnding(true)}>
            {t('sessions.end')}
          </Button>
        )}
      </div>
      <ConfirmDialog
        open={isEnding}
        onOpenChange={setEnding}
        tone="primary"
        title={t('sessions.endTitle', { title })}
        description={[ownerless > 0 && t('sessions.ownerless', { count: ownerless }), t('sessions.endText')]
          .filter(Boolean)
          .join(' ')}
        confirmLabel={t('sessions.end')}
        cancelLabel={t('common.cancel')}
        onConfirm={() => void end()}
      />
    </div>
  )
}
