import { z } from 'zod'
import { isOpen, namesOf } from '../ballots/secret.ts'
import { DomainError } from '../errors.ts'
import { Id } from '../fields.ts'
import type { Context } from '../room/context.ts'
import type { SessionsState } from '../sessions/events.ts'
import { findSession } from '../sessions/rules.ts'
import type { FistEvent, FistsState } from './events.ts'
import { everyHand, Fingers, FistQuestion, mostFists, type Fist } from './model.ts'
import { openFist } from './select.ts'

export const FistCommand = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('fist.open'),
    question: FistQuestion.optional(),
    session: Id.optional(),
    anonymous: z.boolean().optional(),
  }),
  /** What one shows from now on; null takes the hand down. */
  z.object({ type: z.literal('fist.answer'), fist: Id, fingers: Fingers.nullable() }),
  z.object({ type: z.literal('fist.close'), fist: Id }),
  z.object({ type: z.literal('fist.remove'), fist: Id }),
])
export type FistCommand = z.infer<typeof FistCommand>

type Known = FistsState & SessionsState

/** @throws DomainError when it is refused */
export function decideFists(state: Known, command: FistCommand, context: Context): FistEvent[] {
  switch (command.type) {
    case 'fist.open': {
      const { question, session, anonymous = false } = command
      if (session !== undefined) findSession(state, session)
      if (openFist(state)) throw new DomainError('fist-open')
      if (Object.keys(state.fists).length >= mostFists) throw new DomainError('too-many-fists')
      return [{ type: 'fist.opened', fist: context.newId(), question, session, anonymous }]
    }
    case 'fist.answer': {
      const { fingers } = command
      const fist = findFist(state, command.fist)
      if (!isOpen(fist)) throw new DomainError('fist-closed', { field: 'fist' })
      const before = fist.ballots[context.by] ?? null
      return fingers === before ? [] : [{ type: 'fist.answered', fist: fist.id, fingers }]
    }
    case 'fist.close': {
      const fist = findFist(state, command.fist)
      return isOpen(fist) ? [closed(fist)] : []
    }
    case 'fist.remove':
      return [{ type: 'fist.removed', fist: findFist(state, command.fist).id }]
  }
}

function closed(fist: Fist): FistEvent {
  const shown = Object.values(fist.ballots)
  const hands = everyHand.map(fingers => shown.filter(each => each === fingers).length)
  return { type: 'fist.closed', fist: fist.id, hands, ...namesOf(fist, fist.ballots) }
}

/** When a step of a session is left, what was asked in it is over. */
export const fistsLeft = ({ fists }: FistsState, session: string): FistEvent[] =>
  Object.values(fists)
    .filter(fist => fist.session === session && isOpen(fist))
    .map(closed)

function findFist({ fists }: FistsState, id: string): Fist {
  const fist = fists[id]
  if (!fist) throw new DomainError('no-such-fist', { field: 'fist' })
  return fist
}
