import { z } from 'zod'
import { Id } from '../fields.ts'
import { changeOne, withoutOne } from '../records.ts'
import type { Happened } from '../room/envelope.ts'
import { GivenPlace, Placing, PlacingBallot, PlacingOutcome } from './model.ts'

export const PlacingEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('placing.opened'),
    placing: Id,
    ...Placing.pick({ board: true, session: true, title: true, notes: true, anonymous: true }).shape,
  }),
  /** Where the person who did it has the note from now on; null: nowhere. Nobody else is ever told. */
  z.object({ type: z.literal('placing.placed'), placing: Id, note: Id, place: GivenPlace.nullable() }),
  /** It says everything that may be known: the ballots are there unless it was anonymous. */
  z.object({
    type: z.literal('placing.closed'),
    placing: Id,
    ...PlacingOutcome.pick({ people: true, results: true }).shape,
    ballots: z.record(Id, PlacingBallot).optional(),
  }),
  z.object({ type: z.literal('placing.removed'), placing: Id }),
])
export type PlacingEvent = z.infer<typeof PlacingEvent>

/** Rooms of before this was there have none. */
export const PlacingsState = z.object({ placings: z.record(Id, Placing).default({}) })
export type PlacingsState = z.infer<typeof PlacingsState>

export function evolvePlacings<S extends PlacingsState>(state: S, event: Happened<PlacingEvent>): S {
  switch (event.type) {
    case 'placing.opened': {
      const { placing: id, board, session, title, notes, anonymous, at: openedAt, by: openedBy } = event
      const asked = { board, session, title, notes, anonymous }
      const placing: Placing = { id, ...asked, openedAt, openedBy, ballots: {} }
      return { ...state, placings: { ...state.placings, [id]: placing } }
    }
    case 'placing.placed':
      return change(state, event.placing, placing => {
        const { [event.note]: _before, ...others } = placing.ballots[event.by] ?? {}
        const ballot = event.place === null ? others : { ...others, [event.note]: event.place }
        return { ...placing, ballots: { ...placing.ballots, [event.by]: ballot } }
      })
    case 'placing.closed':
      return change(state, event.placing, placing => {
        const { at, by, people, results, ballots = placing.ballots } = event
        return { ...placing, ballots, outcome: { at, by, people, results } }
      })
    case 'placing.removed':
      return { ...state, placings: withoutOne(state.placings, event.placing) }
  }
}

const change = <S extends PlacingsState>(state: S, id: string, edit: (placing: Placing) => Placing): S => ({
  ...state,
  placings: changeOne(state.placings, id, edit),
})
