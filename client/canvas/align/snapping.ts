import { createRememberedSwitch } from '../../ui/browser/rememberedSwitch.ts'

/** Whether what is dragged snaps to what lies around it; Ctrl or ⌘ turns it round for one drag. */
export const snapping = createRememberedSwitch('rotunda.snapping', false)
