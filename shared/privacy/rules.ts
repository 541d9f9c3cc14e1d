import { z } from 'zod'
import { DomainError } from '../errors.ts'
import { Id } from '../fields.ts'
import type { Language } from '../language.ts'
import type { PeopleState } from '../people/events.ts'
import { keepOneFacilitator } from '../people/rules.ts'
import type { Context } from '../room/context.ts'
import type { PrivacyEvent } from './events.ts'
import { Erased, someone } from './model.ts'

export const PrivacyCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('person.erase'), person: Id, what: Erased }),
])
export type PrivacyCommand = z.infer<typeof PrivacyCommand>

/** Oneself; a facilitator anybody, also who was removed, but not the last facilitator. */
export function decidePrivacy(
  state: PeopleState & { room: { language: Language } },
  { person: id, what }: PrivacyCommand,
  { by }: Pick<Context, 'by'>,
): PrivacyEvent[] {
  if (id !== by && state.people[by]?.role !== 'facilitator') throw new DomainError('not-allowed')
  const person = state.people[id]
  if (!person) throw new DomainError('no-such-person', { field: 'person' })
  if (!person.removed) keepOneFacilitator(state, person)
  const isSo = person.erased?.what === what || person.erased?.what === 'words'
  return isSo ? [] : [{ type: 'person.erased', person: id, name: someone[state.room.language], what }]
}

/** That it is done; not where more was asked for meanwhile. */
export function decideForgotten({ people }: PeopleState, person: string, what: Erased): PrivacyEvent[] {
  const erased = people[person]?.erased
  return erased?.what === what && !erased.isDone ? [{ type: 'person.forgotten', person }] : []
}
