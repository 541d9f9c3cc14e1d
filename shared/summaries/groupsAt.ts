// Who took part in a session, by the groups they were in.
import { isAtLeast } from '../people/model.ts'
import type { RoomState } from '../room/model.ts'
import type { Summary } from './model.ts'
import { isWithin, type Begun, type BoardNotes } from './begun.ts'

/** Those who were there, and those who wrote while it ran, from wherever. Who is in no group comes first. */
export function groupsAt(
  { people, groups }: Pick<RoomState, 'people' | 'groups'>,
  session: Begun,
  lying: ReadonlyMap<string, BoardNotes>,
): Summary['groups'] {
  const written = [...lying.values()].flatMap(({ notes }) =>
    notes.flatMap(({ author, at }) =>
      author !== null && at !== null && isWithin(session, at) ? author : [],
    ),
  )
  const there = [...new Set([...session.run.attended, ...written])].flatMap(id => people[id] ?? [])
  const then = session.run.groups
  const byGroup = Map.groupBy(there, ({ id, group }) => (then ? then[id] : group))
  const known = [undefined, ...Object.keys(groups)]
  const gone = [...byGroup.keys()].filter(id => !known.includes(id))
  return [...known, ...gone].flatMap(id => {
    const members = byGroup.get(id)
    if (!members) return []
    const group = id === undefined ? undefined : groups[id]
    const inOrder = members.toSorted(
      (a, b) =>
        Number(isAtLeast(b.role, 'facilitator')) - Number(isAtLeast(a.role, 'facilitator')) ||
        a.name.localeCompare(b.name),
    )
    return [
      {
        ...(group && { id: group.id, name: group.name, color: group.color }),
        people: inOrder.map(({ id: person, name, role }) => ({ id: person, name, role })),
      },
    ]
  })
}
