import { useMemo } from 'react'
import { broughtAlong, isLastRetro, type ActionItem } from '#shared/initiatives/actions.ts'
import { answersSince, outcomeAt } from '#shared/initiatives/lookBack.ts'
import { isLookBackStep, looksBack } from '#shared/initiatives/lookBackStep.ts'
import { happensOn } from '#shared/initiatives/slipped.ts'
import { isAt } from '#shared/sessions/select.ts'
import { isRetrospective } from '#templates/retrospectives/isRetrospective.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { useSession } from '../../sessions/useSession.ts'

interface LookBack {
  /** What was brought along from the retrospectives before; empty on any other board. */
  items: readonly ActionItem[]
  /** How many of them have been answered here. */
  said: number
  /** The step that looks back is on, since this moment. */
  since: string | undefined
  /** It is time to look: in that step, or before anybody leads, while something is unanswered. */
  isOn: boolean
  /** The step is on that looks back, and there is nothing to look back at: nobody has met before. */
  isFirst: boolean
}

export function useLookBack(board: { id: string; template: string }): LookBack {
  const { id, template } = board
  const session = useSession()
  const boards = useRoom(({ state }) => state.boards)
  const templates = useRoom(({ state }) => state.templates)
  const sessions = useRoom(({ state }) => state.sessions)
  const initiatives = useRoom(({ state }) => state.initiatives)
  const { items, said, isLast, isOver } = useMemo(() => {
    const known = { boards, templates, sessions, initiatives }
    const items = broughtAlong(known, id, isRetrospective)
    const answered = answersSince({ sessions }, { id, template })
    const said = items.filter(({ initiative }) => outcomeAt(initiative, id, answered) !== undefined).length
    const own = Object.values(sessions).filter(each => happensOn(each, { id, template }))
    const isOver = own.length > 0 && own.every(({ status }) => status === 'ended')
    return { items, said, isLast: isLastRetro(known, id, isRetrospective), isOver }
  }, [boards, templates, sessions, initiatives, id, template])
  const isStep = session && isAt(session.activity, board) && looksBack(session.activity, session.run.step)
  const since = isStep && items.length > 0 ? session.run.since : undefined
  const isLeft = !session && isLast && !isOver && said < items.length
  const isFirst = isStep === true && items.length === 0 && isLookBackStep(session.activity)
  return { items, said, since, isOn: since !== undefined || isLeft, isFirst }
}
