import { useTranslation } from 'react-i18next'
import { isPlacedIn } from '#shared/placings/select.ts'
import { isVotedIn, openVotesOf } from '#shared/votes/select.ts'
import { useRoom } from '../room/RoomContext.tsx'
import { useMay } from '../room/usePeople.ts'
import { COARSE, useMediaQuery } from '../ui/browser/useMediaQuery.ts'
import { useEndsInActions } from './useEndsInActions.ts'
import type { RunningSession } from './useSession.ts'

/** One line that says what everybody does in the current step. */
export function useInstruction(session: RunningSession | undefined): string | undefined {
  const { t } = useTranslation()
  const isTouch = useMediaQuery(COARSE)
  const leads = useMay()('vote.open')
  const isActing = useEndsInActions(session)
  const isVoteToCome = useRoom(
    ({ state }) =>
      session?.activity.mode === 'vote' &&
      openVotesOf(state, session.id).length === 0 &&
      !isVotedIn(state, session) &&
      !isPlacedIn(state, session),
  )
  if (!session) return undefined
  const { activity, run } = session
  if (activity.mode === 'write-hidden' && run.revealed.all)
    return t(activity.anonymous ? 'sessions.revealedNamed' : 'sessions.revealed')
  if (isVoteToCome) return t(leads ? 'sessions.voteToStart' : 'sessions.voteToCome')
  if (activity.instruction !== undefined) return activity.instruction
  if (isActing) return t('sessions.instructions.actions')
  const instruction = t(`sessions.instructions.${activity.mode}`)
  const isWriting = activity.mode === 'write' || activity.mode === 'write-hidden'
  return isWriting && !isTouch ? t('sessions.writeKeys', { instruction }) : instruction
}
