import { createRememberedSwitch } from '../../ui/browser/rememberedSwitch.ts'

/** Whether this browser shows where the others point. */
export const cursorsShown = createRememberedSwitch('rotunda.cursors', true)
