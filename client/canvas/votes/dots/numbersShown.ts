import { createRememberedSwitch } from '../../../ui/browser/rememberedSwitch.ts'

/** What notes got stands on them. */
export const numbersShown = createRememberedSwitch('rotunda.votes', true)
