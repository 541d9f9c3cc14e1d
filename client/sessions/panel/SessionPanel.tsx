import { X } from 'lucide-react'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../room/usePeople.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { EmptyState } from '../../ui/states/EmptyState.tsx'
import { PlanDialog } from '../later.ts'
import { useSession } from '../useSession.ts'
import { Agenda } from './Agenda.tsx'
import styles from './SessionPanel.module.css'

/** Beside the board: the agenda with the current step open, and what leads on, for a facilitator. */
export function SessionPanel({ template, onClose }: { template: string; onClose: () => void }) {
  const { t } = useTranslation()
  const may = useMay()
  const session = useSession()
  const [isPlanning, setPlanning] = useState(false)
  const mayPlan = may('session.create')
  return (
    <aside className={styles.panel} aria-label={t('sessions.panel')}>
      <header className={styles.head}>
        <h2>{t('sessions.agenda')}</h2>
        <IconButton
          className={styles.close}
          label={t('canvas.closePanel')}
          icon={X}
          size="small"
          side="left"
          onClick={onClose}
        />
      </header>
      {session ? (
        <Agenda session={session} onEdit={() => setPlanning(true)} />
      ) : (
        <EmptyState
          action={
            mayPlan && (
              <Button tone="primary" onClick={() => setPlanning(true)}>
                {t('sessions.plan')}
              </Button>
            )
          }
        >
          {t('sessions.none')}
        </EmptyState>
      )}
      {isPlanning && (
        <Suspense>
          <PlanDialog session={session} template={template} onClose={() => setPlanning(false)} />
        </Suspense>
      )}
    </aside>
  )
}
