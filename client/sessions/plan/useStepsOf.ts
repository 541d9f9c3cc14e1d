import { openBoards } from '#shared/boards/select.ts'
import type { Template } from '#shared/boards/template.ts'
import { actionItems, lastActions } from '#shared/initiatives/actions.ts'
import { activitiesOf, type DraftActivity } from '#shared/sessions/plan.ts'
import { isRetrospective } from '#templates/retrospectives/isRetrospective.ts'
import { newId } from '../../room/newId.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { useLanguage } from '../../text/useLanguage.ts'

/** The first retrospective had nothing to look back at: when it is planned again, the next one has. */
export function withLookBack(
  activities: readonly DraftActivity[],
  ofTemplate: readonly DraftActivity[],
  board: string | undefined,
): DraftActivity[] {
  const looksBack = ({ zones }: DraftActivity) => zones?.includes(lastActions) === true
  const step = activities.some(looksBack) ? undefined : ofTemplate.find(looksBack)
  return step ? [{ ...step, ...(board !== undefined && { board }) }, ...activities] : [...activities]
}

/** The steps of a template as this room needs them: the first retrospective has nothing to look back at. */
export function useStepsOf(): (template: Template) => DraftActivity[] {
  const { language } = useLanguage()
  const boards = useRoom(({ state }) => state.boards)
  const isFirst = useRoom(({ state }) => actionItems(state, isRetrospective).length === 0)
  return template =>
    activitiesOf(template, language, openBoards({ boards }), newId).filter(
      ({ zones }) => !isFirst || zones?.includes(lastActions) !== true,
    )
}
