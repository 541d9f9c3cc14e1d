import { createRememberedSwitch } from '../../ui/browser/rememberedSwitch.ts'

/** Whether N, V, T and the others act alone. Some write with a voice or a switch, and set them off by accident. */
export const singleKeys = createRememberedSwitch('rotunda.singleKeys', true)
