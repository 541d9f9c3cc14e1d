import { ChevronLeft, Flag, Pause, Play, SkipForward } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { summaryPath } from '#shared/links.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { useAct } from '../../room/useAct.ts'
import { useMay } from '../../room/usePeople.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { ConfirmDialog } from '../../ui/overlays/ConfirmDialog.tsx'
import { clockText } from '../clock/clockText.ts'
import { useClockActions } from '../clock/useClockActions.ts'
import { useLeft } from '../clock/useLeft.ts'
import { useInstruction } from '../useInstruction.ts'
import type { RunningSession } from '../useSession.ts'
import { StepBoards } from './StepBoards.tsx'
import { StepTools } from './StepTools.tsx'
import { useLead, type StepWays } from './useLead.ts'
import styles from './CurrentStep.module.css'

/** The step everybody is at: its clock, and one large button that leads on. */
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
      <p className={styles.instruction}>{instruction}</p>
      <StepClock session={session} />
      {may('session.next') && <StepBoards session={session} />}
      {children}
      {may('session.next') ? (
        <LeadOn session={session} ways={ways} />
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

/** What the large button does changes with the phase of the step. */
function LeadOn({ session, ways }: { session: RunningSession; ways: StepWays }) {
  const { t } = useTranslation()
  const act = useAct()
  const room = useRoom(({ state }) => state.room.id)
  const [isEnding, setEnding] = useState(false)
  const { id, title, activities, run } = session
  const { step: from } = run
  const next = activities[from + 1]
  const before = activities[from - 1]
  const lead = useLead(session, ways)
  const navigate = useNavigate()
  const end = async () => {
    if (await act({ type: 'session.end', session: id })) void navigate(summaryPath(room, id))
  }
  return (
    <>
      {lead && (
        <>
          <Button wide size="tall" tone="primary" icon={lead.icon} onClick={lead.act}>
            {lead.label}
          </Button>
          {lead.hint && <p className={styles.hint}>{lead.hint}</p>}
        </>
      )}
      <StepTools session={session} ways={ways} />
      {next && (
        <Button
          wide
          size="tall"
          tone={lead ? 'plain' : 'primary'}
          icon={SkipForward}
          onClick={() => void act({ type: 'session.next', session: id, from })}
        >
          {t('sessions.nextStep', { title: next.title })}
        </Button>
      )}
      {!next && (
        <Button
          wide
          size="tall"
          tone={lead ? 'plain' : 'primary'}
          icon={Flag}
          onClick={() => setEnding(true)}
        >
          {t('sessions.end')}
        </Button>
      )}
      <div className={styles.more}>
        {before && (
          <Button
            size="small"
            tone="quiet"
            icon={ChevronLeft}
            onClick={() => void act({ type: 'session.back', session: id, from })}
          >
            {t('sessions.back', { title: before.title })}
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
        description={t('sessions.endText')}
        confirmLabel={t('sessions.end')}
        cancelLabel={t('common.cancel')}
        onConfirm={() => void end()}
      />
    </>
  )
}
