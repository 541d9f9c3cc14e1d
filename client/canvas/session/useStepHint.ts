import { useTranslation } from 'react-i18next'
import { isAt, placeOf } from '#shared/sessions/select.ts'
import type { ActivityMode } from '#shared/boards/template.ts'
import type { Board } from '#shared/boards/model.ts'
import { isVotedIn, openVotesOf } from '#shared/votes/select.ts'
import { useMe, useRoom } from '../../room/RoomContext.tsx'
import { useInstruction } from '../../sessions/useInstruction.ts'
import { useSession } from '../../sessions/useSession.ts'
import { useBoard } from '../boardContext.ts'
import { useLookBack } from '../lookBack/useLookBack.ts'

/** What the step that everybody is at says on this board: what to do here, or where the session is. */
type StepSays =
  | { kind: 'here'; mode: ActivityMode; instruction: string; zones: readonly string[] | undefined }
  | { kind: 'elsewhere'; place: Board }

export function useStepHint(): StepSays | undefined {
  const { board } = useBoard()
  const me = useMe()
  const session = useSession()
  const { t } = useTranslation()
  const said = useInstruction(session)
  const isVoted = useRoom(
    ({ state }) =>
      session?.activity.mode === 'vote' &&
      isVotedIn(state, session) &&
      openVotesOf(state, session.id).length === 0,
  )
  const { isFirst } = useLookBack(board)
  const instruction = isFirst ? t('lookBack.first') : isVoted ? t('sessions.voted') : said
  const since = session?.run.since ?? ''
  const isAsked = useRoom(({ state }) => Object.values(state.fists).some(({ openedAt }) => openedAt >= since))
  const place = useRoom(({ state }) => {
    const id = placeOf(state, me.id)
    return id === undefined ? undefined : state.boards[id]
  })
  if (!session || session.run.turn) return undefined
  if (place && place.id !== board.id) return { kind: 'elsewhere', place }
  // The bar with the hands says it itself.
  if (session.activity.mode === 'fist' && isAsked) return undefined
  if (instruction === undefined || !isAt(session.activity, board)) return undefined
  const { mode, zones } = session.activity
  return { kind: 'here', mode, instruction, zones }
}
