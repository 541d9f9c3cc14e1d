import { z } from 'zod'
import { Id } from '../fields.ts'
import { changeOne, withoutOne } from '../records.ts'
import type { Happened } from '../room/envelope.ts'
import { Ballot, Outcome, Vote } from './model.ts'

export const VoteEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('vote.opened'),
    vote: Id,
    ...Vote.omit({ id: true, openedAt: true, openedBy: true, ballots: true, outcome: true }).shape,
  }),
  /** How many dots the person who did it has on the note from now on. Nobody else is ever told. */
  z.object({ type: z.literal('vote.cast'), vote: Id, note: Id, count: z.int().nonnegative() }),
  /** It says everything that may be known: the ballots are there unless it was anonymous. */
  z.object({
    type: z.literal('vote.closed'),
    vote: Id,
    ...Outcome.pick({ people: true, results: true }).shape,
    ballots: z.record(Id, Ballot).optional(),
  }),
  z.object({ type: z.literal('vote.removed'), vote: Id }),
])
export type VoteEvent = z.infer<typeof VoteEvent>

/** Rooms of before this was there have none. */
export const VotesState = z.object({ votes: z.record(Id, Vote).default({}) })
export type VotesState = z.infer<typeof VotesState>

export function evolveVotes<S extends VotesState>(state: S, event: Happened<VoteEvent>): S {
  switch (event.type) {
    case 'vote.opened': {
      const {
        type: _type,
        seq: _seq,
        command: _asked,
        vote: id,
        at: openedAt,
        by: openedBy,
        ...asked
      } = event
      const vote: Vote = { id, ...asked, openedAt, openedBy, ballots: {} }
      return { ...state, votes: { ...state.votes, [id]: vote } }
    }
    case 'vote.cast':
      return change(state, event.vote, vote => {
        const { [event.note]: _before, ...others } = vote.ballots[event.by] ?? {}
        const ballot = event.count > 0 ? { ...others, [event.note]: event.count } : others
        return { ...vote, ballots: { ...vote.ballots, [event.by]: ballot } }
      })
    case 'vote.closed':
      return change(state, event.vote, vote => {
        const { at, by, people, results, ballots = vote.ballots } = event
        return { ...vote, ballots, outcome: { at, by, people, results } }
      })
    case 'vote.removed':
      return { ...state, votes: withoutOne(state.votes, event.vote) }
  }
}

const change = <S extends VotesState>(state: S, id: string, edit: (vote: Vote) => Vote): S => ({
  ...state,
  votes: changeOne(state.votes, id, edit),
})
