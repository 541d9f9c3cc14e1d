// The panel of votes comes when somebody opens it.
import { later } from '../../ui/later.tsx'

export const BallotsTab = later(async () => (await import('./BallotsTab.tsx')).BallotsTab)

export const BallotsPanel = later(async () => (await import('./BallotsPanel.tsx')).BallotsPanel)
