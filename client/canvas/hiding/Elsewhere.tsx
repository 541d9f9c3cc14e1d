import { useTranslation } from 'react-i18next'
import { isAt } from '#shared/sessions/select.ts'
import { StepBoards } from '../../sessions/panel/StepBoards.tsx'
import { useSession, type RunningSession } from '../../sessions/useSession.ts'
import { PanelBody } from '../../ui/panels/PanelBody.tsx'
import styles from './WriteTab.module.css'

/** The session whose step has people write hidden, on other boards than this one. */
export function useHiddenElsewhere(board: { id: string; template: string }): RunningSession | undefined {
  const session = useSession()
  if (session?.activity.mode !== 'write-hidden' || session.run.revealed.all) return undefined
  return isAt(session.activity, board) ? undefined : session
}

/** Beside a board that is not that of the step: where people write hidden, how much, and the way there. */
export function Elsewhere({ session }: { session: RunningSession }) {
  const { t } = useTranslation()
  return (
    <PanelBody>
      <p className={styles.sum}>{t('hiding.elsewhere', { step: session.activity.title })}</p>
      <StepBoards session={session} />
    </PanelBody>
  )
}
