import { openBoards } from '#shared/boards/select.ts'
import type { Template } from '#shared/boards/template.ts'
import { actionItems } from '#shared/initiatives/actions.ts'
import { isLookBackStep } from '#shared/initiatives/lookBackStep.ts'
import { activitiesOf, type DraftActivity } from '#shared/sessions/plan.ts'
import { checkInQuestion } from '#templates/retrospectives/checkIn.ts'
import { isRetrospective } from '#templates/retrospectives/isRetrospective.ts'
import { newId } from '../../room/newId.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { useLanguage } from '../../text/useLanguage.ts'

/** The steps of a template as this room needs them: the first retrospective has nothing to look back at, and each asks something else. */
export function useStepsOf(): (template: Template) => DraftActivity[] {
  const { language } = useLanguage()
  const boards = useRoom(({ state }) => state.boards)
  const isFirst = useRoom(({ state }) => actionItems(state, isRetrospective).length === 0)
  const met = useRoom(({ state }) => Object.keys(state.sessions).length)
  return template =>
    activitiesOf(template, language, openBoards({ boards }), newId)
      .filter(step => !isFirst || !isLookBackStep(step))
      .map(step => (step.asks ? { ...step, instruction: checkInQuestion(language, met) } : step))
}
