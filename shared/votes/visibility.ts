// Who may know what of a vote. Held by the server, in everything it answers and sends.
import type { VotesState } from './events.ts'
import { showsWho, type Vote } from './model.ts'

/** A vote as one person may see it: who gave which dot only where that is to be known, otherwise their own dots. */
function visibleVote(vote: Vote, person: string): Vote {
  if (showsWho(vote)) return vote
  const own = vote.ballots[person]
  return { ...vote, ballots: own ? { [person]: own } : {} }
}

export const visibleVotes = ({ votes }: VotesState, person: string): VotesState['votes'] =>
  Object.fromEntries(Object.entries(votes).map(([id, vote]) => [id, visibleVote(vote, person)]))
