// What a retrospective looks back at comes when there is something to look at.
import { later } from '../../ui/later.tsx'

export const LookBackPanel = later(async () => (await import('./LookBackPanel.tsx')).LookBackPanel)

export const LookBackStep = later(async () => (await import('./LookBackStep.tsx')).LookBackStep)
