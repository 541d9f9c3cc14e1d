// What is derived from who was erased. Nothing here is stored.
import type { PeopleState } from '../people/events.ts'

/** Ids of those who have taken their words with them: whoever has a board open from before still holds what they wrote. */
export const forgottenIn = ({ people }: Pick<PeopleState, 'people'>): string => {
  let ids = ''
  for (const id in people)
    if (people[id]?.erased?.isDone && people[id].erased.what === 'words') ids += ` ${id}`
  return ids
}
