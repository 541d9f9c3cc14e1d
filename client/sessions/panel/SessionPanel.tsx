import { X } from 'lucide-react'
import { Tabs } from 'radix-ui'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../room/usePeople.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { EmptyState } from '../../ui/states/EmptyState.tsx'
import { GroupsTab } from '../groups/GroupsTab.tsx'
import { PlanDialog } from '../later.ts'
import { useSession } from '../useSession.ts'
import { Agenda } from './Agenda.tsx'
import { Calls } from './Calls.tsx'
import styles from './SessionPanel.module.css'

interface SessionPanelProps {
  /** The board that it stands beside. */
  board: { id: string; template: string }
  onClose: () => void
}

/** Beside the board: the agenda with the current step open, and the groups. */
export function SessionPanel({ board, onClose }: SessionPanelProps) {
  const { t } = useTranslation()
  const may = useMay()
  const session = useSession()
  const [isPlanning, setPlanning] = useState(false)
  return (
    <Tabs.Root asChild defaultValue={session?.activity.mode === 'rotate' ? 'groups' : 'agenda'}>
      <aside className={styles.panel} aria-label={t('sessions.panel')}>
        <header className={styles.head}>
          <Tabs.List className={styles.tabs} aria-label={t('sessions.tabs.label')}>
            <Tabs.Trigger className={styles.tab} value="agenda">
              {t('sessions.tabs.agenda')}
            </Tabs.Trigger>
            <Tabs.Trigger className={styles.tab} value="groups">
              {t('sessions.tabs.groups')}
            </Tabs.Trigger>
          </Tabs.List>
          <IconButton
            className={styles.close}
            label={t('canvas.closePanel')}
            icon={X}
            size="small"
            side="left"
            onClick={onClose}
          />
        </header>
        {session && may('session.answerHelp') && <Calls session={session} />}
        <Tabs.Content className={styles.content} value="agenda">
          {session ? (
            <Agenda session={session} onEdit={() => setPlanning(true)} />
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
        <Tabs.Content className={styles.content} value="groups">
          <GroupsTab board={board.id} />
        </Tabs.Content>
        {isPlanning && (
          <Suspense>
            <PlanDialog session={session} template={board.template} onClose={() => setPlanning(false)} />
          </Suspense>
        )}
      </aside>
    </Tabs.Root>
  )
}
