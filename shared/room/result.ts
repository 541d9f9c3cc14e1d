import type { PeopleState } from '../people/events.ts'
import type { EventBody } from './events.ts'

/**
 * The ids of what these events made, under the names the contract gives them.
 * @param state of now, with all that has followed from them
 */
export function resultOf(
  events: EventBody[],
  { people }: Pick<PeopleState, 'people'>,
): Record<string, string> | undefined {
  for (const event of events) {
    if (event.type === 'initiative.promoted')
      return { initiative: event.initiative, ...severalInitiatives(events) }
    if (event.type === 'idea.created') return { idea: event.idea }
    if (event.type === 'board.created') return { board: event.board }
    if (event.type === 'template.created') return { template: event.template }
    if (event.type === 'group.created') return { group: event.group }
    if (event.type === 'invite.created') return { invite: event.invite }
    if (event.type === 'note.commented') return { comment: event.comment }
    if (event.type === 'initiative.commented') return { comment: event.comment }
    if (event.type === 'vote.opened') return { vote: event.vote }
    if (event.type === 'fist.opened') return { fist: event.fist }
    if (event.type === 'agenda.kept') return { agenda: event.agenda }
    if (event.type === 'placing.opened') return { placing: event.placing }
    if (event.type === 'session.created') return { session: event.session }
    if (event.type === 'version.created') return { version: event.version }
    if (event.type === 'board.restored') return { before: event.before }
    if (event.type === 'person.erased')
      return { erasing: people[event.person]?.erased?.isDone ? 'done' : 'begun' }
  }
  return undefined
}

/** The ids of several stand in one line, with spaces between. */
function severalInitiatives(events: EventBody[]): Record<string, string> {
  const made = events.flatMap(event => (event.type === 'initiative.promoted' ? event.initiative : []))
  return made.length > 1 ? { initiatives: made.join(' ') } : {}
}
