// The step of a session in which a retrospective looks back at the actions of the last one.
import { mostActivities, type Activity } from '../sessions/model.ts'
import type { DraftActivity } from '../sessions/plan.ts'
import { lastActions } from './actions.ts'

/** It is there for nothing else. */
export const isLookBackStep = ({ zones }: Pick<Activity, 'zones'>): boolean =>
  zones?.includes(lastActions) === true

/** Whether a step looks back: it is there for that, or people talk before they do anything else. */
export const looksBack = (activity: Pick<Activity, 'mode' | 'zones'>, step: number): boolean =>
  isLookBackStep(activity) || (activity.zones === undefined && step === 0 && activity.mode === 'discuss')

/** The first retrospective had nothing to look back at: when it is planned again, the next one has. */
export function withLookBack(
  activities: readonly DraftActivity[],
  ofTemplate: readonly DraftActivity[],
  board: string | undefined,
): DraftActivity[] {
  const step = activities.some(isLookBackStep) ? undefined : ofTemplate.find(isLookBackStep)
  if (!step || activities.length >= mostActivities) return [...activities]
  return [{ ...step, ...(board !== undefined && { board }) }, ...activities]
}
