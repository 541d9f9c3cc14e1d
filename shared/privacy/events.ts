import { z } from 'zod'
import { Id } from '../fields.ts'
import { changePerson, type PeopleState } from '../people/events.ts'
import { PersonName } from '../people/model.ts'
import type { Happened } from '../room/envelope.ts'
import { Erased } from './model.ts'

export const PrivacyEvent = z.discriminatedUnion('type', [
  /** They are out of the room, under `name` from now on. All that tells who they were is about to be taken out of it. */
  z.object({ type: z.literal('person.erased'), person: Id, name: PersonName, what: Erased }),
  /** It is done: nothing of it is kept any more. */
  z.object({ type: z.literal('person.forgotten'), person: Id }),
  /** What had happened went with the words of who did it. */
  z.object({ type: z.literal('event.erased') }),
])
export type PrivacyEvent = z.infer<typeof PrivacyEvent>

export function evolvePrivacy<S extends PeopleState>(state: S, event: Happened<PrivacyEvent>): S {
  switch (event.type) {
    case 'person.erased':
      return changePerson(state, event.person, ({ group: _left, ...person }) => ({
        ...person,
        name: event.name,
        color: 'grey',
        removed: true,
        // Who leaves by themselves may come back by the invite they came by.
        ruledAt: event.by === person.id ? person.ruledAt : event.at,
        erased: { what: event.what, isDone: false },
      }))
    case 'person.forgotten':
      return changePerson(state, event.person, person => ({
        ...person,
        erased: person.erased && { ...person.erased, isDone: true },
      }))
    case 'event.erased':
      return state
  }
}
