import { z } from 'zod'
import { Id } from '../fields.ts'
import { changeOne, withoutOne } from '../records.ts'
import type { Happened } from '../room/envelope.ts'
import { Fingers, Fist, FistOutcome } from './model.ts'

export const FistEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('fist.opened'),
    fist: Id,
    ...Fist.pick({ question: true, session: true, anonymous: true }).shape,
  }),
  /** What the person who did it shows from now on; null: nothing. Nobody else is ever told. */
  z.object({ type: z.literal('fist.answered'), fist: Id, fingers: Fingers.nullable() }),
  /** It says everything that may be known: the ballots are there unless it was anonymous. */
  z.object({
    type: z.literal('fist.closed'),
    fist: Id,
    ...FistOutcome.pick({ hands: true }).shape,
    ballots: z.record(Id, Fingers).optional(),
  }),
  z.object({ type: z.literal('fist.removed'), fist: Id }),
])
export type FistEvent = z.infer<typeof FistEvent>

/** Rooms of before this was there have none. */
export const FistsState = z.object({ fists: z.record(Id, Fist).default({}) })
export type FistsState = z.infer<typeof FistsState>

export function evolveFists<S extends FistsState>(state: S, event: Happened<FistEvent>): S {
  switch (event.type) {
    case 'fist.opened': {
      const { fist: id, question, session, anonymous, at: openedAt, by: openedBy } = event
      const fist: Fist = { id, question, session, anonymous, openedAt, openedBy, ballots: {} }
      return { ...state, fists: { ...state.fists, [id]: fist } }
    }
    case 'fist.answered':
      return change(state, event.fist, fist => {
        const { [event.by]: _before, ...others } = fist.ballots
        const ballots = event.fingers === null ? others : { ...others, [event.by]: event.fingers }
        return { ...fist, ballots }
      })
    case 'fist.closed':
      return change(state, event.fist, fist => {
        const { at, by, hands, ballots = fist.ballots } = event
        return { ...fist, ballots, outcome: { at, by, hands } }
      })
    case 'fist.removed':
      return { ...state, fists: withoutOne(state.fists, event.fist) }
  }
}

const change = <S extends FistsState>(state: S, id: string, edit: (fist: Fist) => Fist): S => ({
  ...state,
  fists: changeOne(state.fists, id, edit),
})
