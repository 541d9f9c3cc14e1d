// What is derived from the votes of a room. Nothing here is stored.
import { isOpen, newestFirst } from '../ballots/secret.ts'
import type { VotesState } from './events.ts'
import type { Ballot, GivenDots, OpenTurnout, Turnout, Vote } from './model.ts'

/** Asked for each socket at each event: looked for once a state. */
const openOnes = new WeakMap<VotesState['votes'], Vote[]>()

/** The vote that is open on a board; there is at most one. */
export function openVoteOn({ votes }: VotesState, board: string): Vote | undefined {
  const open = openOnes.get(votes) ?? Object.values(votes).filter(isOpen)
  openOnes.set(votes, open)
  return open.find(vote => vote.board === board)
}

/** Those that are over, the newest first. */
export const closedVotesOn = ({ votes }: VotesState, board: string): Vote[] =>
  newestFirst(Object.values(votes).filter(vote => vote.board === board))

export const openVotesOf = ({ votes }: VotesState, session: string): Vote[] =>
  Object.values(votes).filter(vote => vote.session === session && isOpen(vote))

/** Whether a vote of the step that a session is at is over. */
export const isVotedIn = (
  { votes }: VotesState,
  { id, run }: { id: string; run: { since: string } },
): boolean =>
  Object.values(votes).some(
    ({ session, outcome }) => session === id && outcome !== undefined && outcome.at >= run.since,
  )

/** Whether it was opened in a session, named or not: what was voted on in another one is over. */
export const isVoteOf = (
  { session: of, openedAt }: Pick<Vote, 'session' | 'openedAt'>,
  { id, startedAt }: { id: string; startedAt?: string | undefined },
): boolean => (of === undefined ? startedAt !== undefined && openedAt >= startedAt : of === id)

export const ballotOf = ({ ballots }: Vote, person: string): Ballot => ballots[person] ?? {}

export const dotsIn = (ballot: Ballot): number => Object.values(ballot).reduce((sum, dots) => sum + dots, 0)

export const perNoteOf = ({ perNote, budget }: Pick<Vote, 'perNote' | 'budget'>): number =>
  Math.min(perNote ?? budget, budget)

export function turnoutOf({ ballots }: Vote): Turnout {
  const given = Object.values(ballots).map(dotsIn)
  return { people: given.filter(Boolean).length, dots: given.reduce((sum, dots) => sum + dots, 0) }
}

export const turnoutsIn = ({ votes }: VotesState): OpenTurnout[] =>
  Object.values(votes)
    .filter(isOpen)
    .map(vote => ({ vote: vote.id, ...turnoutOf(vote) }))

/** Dots by note, of all people. */
export function dotsByNote({ ballots }: Pick<Vote, 'ballots'>): Map<string, number> {
  const sums = new Map<string, number>()
  for (const ballot of Object.values(ballots))
    for (const [note, dots] of Object.entries(ballot)) sums.set(note, (sums.get(note) ?? 0) + dots)
  return sums
}

/** Who gave these notes how many dots, most first; nobody where that is not to be known. */
export const givenTo = ({ ballots }: Vote, notes: readonly string[]): { person: string; dots: number }[] =>
  Object.entries(ballots)
    .map(([person, ballot]) => ({
      person,
      dots: notes.reduce((sum, note) => sum + (ballot[note] ?? 0), 0),
    }))
    .filter(({ dots }) => dots > 0)
    .sort((a, b) => b.dots - a.dots)

/** What each note got in these votes, in their order, by note. */
export function dotsGiven(votes: readonly Vote[]): Map<string, GivenDots[]> {
  const given = new Map<string, GivenDots[]>()
  for (const { id: vote, outcome } of votes)
    for (const { note, dots } of outcome?.results ?? [])
      given.set(note, [...(given.get(note) ?? []), { vote, dots }])
  return given
}

/** Dots that each note of a board got in its newest vote that is over; empty without one. */
export const newestDots = (state: VotesState, board: string): Map<string, number> =>
  new Map(closedVotesOn(state, board)[0]?.outcome?.results.map(({ note, dots }) => [note, dots]))
