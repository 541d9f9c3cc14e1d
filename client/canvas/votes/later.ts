// The panel of votes comes when somebody opens it.
import { later } from '../../ui/later.tsx'

export const VotesPanel = later(async () => (await import('./VotesPanel.tsx')).VotesPanel)
