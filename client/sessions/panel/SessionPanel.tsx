import { Tabs } from 'radix-ui'
import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../room/usePeople.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { SidePanel } from '../../ui/panels/SidePanel.tsx'
import { EmptyState } from '../../ui/states/EmptyState.tsx'
import { GroupsTab } from '../groups/GroupsTab.tsx'
import { PlanDialog } from '../later.ts'
import { useSession } from '../useSession.ts'
import { Agenda } from './Agenda.tsx'
import { Calls } from './Calls.tsx'
import { LeadOn } from './LeadOn.tsx'
import type { StepWays } from './useLead.ts'
import styles from './SessionPanel.module.css'

export type SessionTab = 'agenda' | 'write' | 'vote' | 'groups'

interface SessionPanelProps {
  /** The board that it stands beside. */
  board: { id: string; template: string }
  /** Undefined: the one that the step needs. */
  tab: SessionTab | undefined
  onTab: (tab: SessionTab | undefined) => void
  onClose: () => void
  /** What the current step shows of the board, where it shows something. */
  step: ReactNode
  /** What happens on the board itself: for those who lead. */
  write: ReactNode
  vote: ReactNode
  foot: ReactNode
  ways: StepWays
}

/** Beside the board: the agenda with the current step open, and the groups. */
export function SessionPanel({
  board,
  tab,
  onTab,
  onClose,
  step,
  write,
  vote,
  foot,
  ways,
}: SessionPanelProps) {
  const { t } = useTranslation()
  const may = useMay()
  const session = useSession()
  const [isPlanning, setPlanning] = useState(false)
  const leads = may('session.next')
  const tabs: readonly SessionTab[] = leads ? ['agenda', 'write', 'vote', 'groups'] : ['agenda', 'groups']
  const usual = session?.activity.mode === 'rotate' ? 'groups' : 'agenda'
  const shown = tab && tabs.includes(tab) ? tab : usual
  // The step that begins says what it needs, whatever was looked at in the one before.
  const since = session?.run.since
  const seen = useRef(since)
  useEffect(() => {
    if (since !== seen.current && tab !== undefined) onTab(undefined)
    seen.current = since
  }, [since, tab, onTab])
  return (
    <Tabs.Root
      asChild
      value={shown}
      onValueChange={value => {
        const next = tabs.find(each => each === value)
        if (next) onTab(next)
      }}
    >
      <SidePanel
        label={t('sessions.panel')}
        head={
          <Tabs.List className={styles.tabs} aria-label={t('sessions.tabs.label')}>
            {tabs.map(name => (
              <Tabs.Trigger key={name} className={styles.tab} value={name}>
                {t(`sessions.tabs.${name}`)}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
        }
        foot={
          (foot || (session && leads)) && (
            <>
              {session && leads && <LeadOn session={session} ways={ways} tab={shown} />}
              {foot}
            </>
          )
        }
        closeLabel={t('canvas.closePanel')}
        onClose={onClose}
      >
        {session && may('session.answerHelp') && <Calls session={session} />}
        <Tabs.Content className={styles.content} value="agenda">
          {session ? (
            <Agenda session={session} ways={ways} step={step} onEdit={() => setPlanning(true)} />
          ) : (
            <EmptyState
              action={
                may('session.create') && (
                  <Button tone="primary" onClick={() => setPlanning(true)}>
                    {t('sessions.plan')}
                  </Button>
                )
              }
            >
              {t('sessions.none')}
            </EmptyState>
          )}
        </Tabs.Content>
        {leads && (
          <>
            <Tabs.Content className={styles.content} value="write">
              {write}
            </Tabs.Content>
            <Tabs.Content className={styles.content} value="vote">
              {vote}
            </Tabs.Content>
          </>
        )}
        <Tabs.Content className={styles.content} value="groups">
          <GroupsTab board={board.id} />
        </Tabs.Content>
        {isPlanning && (
          <Suspense>
            <PlanDialog session={session} template={board.template} onClose={() => setPlanning(false)} />
          </Suspense>
        )}
      </SidePanel>
    </Tabs.Root>
  )
}
