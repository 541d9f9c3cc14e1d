// What a room holds about a person: for themselves, and for facilitators.
import { DomainError } from '#shared/errors.ts'
import { isAtLeast } from '#shared/people/model.ts'
import { exportPerson, type ExportParts } from '../../privacy/exportPerson.ts'
import type { Handlers, Insider } from '../handler.ts'

export function peopleHandlers(parts: ExportParts): Pick<Handlers, 'exportPerson'> {
  return {
    exportPerson({ params, caller }) {
      const { id } = find(caller, params.person)
      return exportPerson(parts, caller.state, id, caller.me)
    },
  }
}

/** @throws DomainError `not-allowed`, also where there is no such person; `no-such-person` */
function find({ me, state }: Insider, id: string) {
  if (id !== me.id && !isAtLeast(me.role, 'facilitator')) throw new DomainError('not-allowed')
  const person = state.people[id]
  if (!person) throw new DomainError('no-such-person')
  return person
}
