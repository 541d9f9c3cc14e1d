import { isRetro } from '#shared/initiatives/actions.ts'
import { boardsOf } from '#shared/sessions/select.ts'
import { isRetrospective } from '#templates/retrospectives/isRetrospective.ts'
import { useRoom } from '../room/RoomContext.tsx'
import type { RunningSession } from './useSession.ts'

/** Whether the step makes actions: what initiatives are called in a retrospective. */
export const useEndsInActions = (session: RunningSession | undefined): boolean =>
  useRoom(
    ({ state }) =>
      session?.activity.mode === 'promote' &&
      boardsOf(state, session.activity).some(board => isRetro(state, board, isRetrospective)),
  )
