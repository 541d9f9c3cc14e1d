// What a step of actions shows comes with the step.
import { later } from '../../ui/later.tsx'

export const ActionStep = later(async () => (await import('./ActionStep.tsx')).ActionStep)
