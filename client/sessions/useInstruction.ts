import { useTranslation } from 'react-i18next'
import { COARSE, useMediaQuery } from '../ui/browser/useMediaQuery.ts'
import type { RunningSession } from './useSession.ts'

/** One line that says what everybody does in the current step. */
export function useInstruction(session: RunningSession | undefined): string | undefined {
  const { t } = useTranslation()
  const isTouch = useMediaQuery(COARSE)
  if (!session) return undefined
  const { activity, run } = session
  if (activity.mode === 'write-hidden' && run.revealed.all)
    return t(activity.anonymous ? 'sessions.revealedNamed' : 'sessions.revealed')
  if (activity.instruction !== undefined) return activity.instruction
  const instruction = t(`sessions.instructions.${activity.mode}`)
  const isWriting = activity.mode === 'write' || activity.mode === 'write-hidden'
  return isWriting && !isTouch ? t('sessions.writeKeys', { instruction }) : instruction
}
