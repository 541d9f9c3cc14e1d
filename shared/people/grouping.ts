// How people are put into groups. Who goes where is worked out before it is asked for.
import type { PeopleState } from './events.ts'
import { isAtLeast, type Person } from './model.ts'
import { peopleOf } from './select.ts'

/** Those who work in groups: members who are in the room. Facilitators lead and observers look on. */
export const peopleToGroup = (state: Pick<PeopleState, 'people'>): Person[] =>
  peopleOf(state).filter(({ role }) => isAtLeast(role, 'member') && role !== 'facilitator')

/**
 * Everybody in a group, as many in each within one; of those who are here as well.
 * @param people ids
 * @param groups ids
 * @param random from 0 up to 1, as Math.random gives it
 * @returns id of a group by id of a person
 */
export function splitEvenly(
  people: readonly string[],
  groups: readonly string[],
  random: () => number,
  isHere: (person: string) => boolean = () => true,
): Record<string, string> {
  const mixed = shuffled(people, random).sort((a, b) => Number(isHere(b)) - Number(isHere(a)))
  // Which groups get one more is left to chance as well.
  const order = shuffled(groups, random)
  return Object.fromEntries(
    mixed.flatMap((person, index) => {
      const group = order[index % order.length]
      return group === undefined ? [] : [[person, group]]
    }),
  )
}

/** Fisher–Yates. */
function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const mixed = [...list]
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = Math.min(last, Math.floor(random() * (last + 1)))
    const [a, b] = [mixed[last], mixed[other]]
    if (a !== undefined && b !== undefined) [mixed[last], mixed[other]] = [b, a]
  }
  return mixed
}

/** The group with the fewest people; of several, the one that was made first. */
export function smallestGroup({
  people,
  groups,
}: Pick<PeopleState, 'people' | 'groups'>): string | undefined {
  const sizes = new Map(Object.keys(groups).map(id => [id, 0]))
  for (const { group, removed } of Object.values(people))
    if (group !== undefined && !removed) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  return [...sizes].reduce<[string, number] | undefined>(
    (least, each) => (least === undefined || each[1] < least[1] ? each : least),
    undefined,
  )?.[0]
}
