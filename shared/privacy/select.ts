// What is derived from who was erased. Nothing here is stored.
import type { PeopleState } from '../people/events.ts'

/** How many have taken their words with them: whoever has a board open from before still holds what they wrote. */
export const forgottenIn = ({ people }: Pick<PeopleState, 'people'>): number => {
  let count = 0
  for (const id in people) if (people[id]?.erased?.isDone && people[id].erased.what === 'words') count++
  return count
}
