import { createRememberedSwitch } from '../../ui/browser/rememberedSwitch.ts'

export const minimapShown = createRememberedSwitch('rotunda.minimap', false)
