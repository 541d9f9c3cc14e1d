// The panel of votes comes when somebody opens it.
import { later } from '../../ui/later.tsx'

export const VoteTab = later(async () => (await import('./VoteTab.tsx')).VoteTab)

export const VotesPanel = later(async () => (await import('./VotesPanel.tsx')).VotesPanel)
