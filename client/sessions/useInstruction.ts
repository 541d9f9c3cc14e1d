import { useTranslation } from 'react-i18next'
import type { RunningSession } from './useSession.ts'

/** One line that says what everybody does in the current step. */
export function useInstruction(session: RunningSession | undefined): string | undefined {
  const { t } = useTranslation()
  if (!session) return undefined
  const { activity, run } = session
  if (activity.mode === 'write-hidden' && run.revealed.all) return t('sessions.revealed')
  return activity.instruction ?? t(`sessions.instructions.${activity.mode}`)
}
