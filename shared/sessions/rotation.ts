// Which group works on which boards in a round. Boards of one group are one place, a board of no group is one by itself;
// groups stand at places in a ring, so that going round brings everyone everywhere, also when there are more groups than
// places or fewer.
import type { TurnRule } from './round.ts'

/** One place of the rotation. */
export interface Place {
  /** Id of the group whose boards these are. */
  owner?: string | undefined
  /** Ids. */
  boards: string[]
}

export interface Turn {
  rule: TurnRule
  /** Of each turn to the next so far, this one last: how many places on it was to go. */
  steps: readonly number[]
}

/** Boards as places, those of groups in the order of the groups. */
export function placesOf(
  groups: readonly string[],
  boards: readonly { id: string; group?: string | undefined }[],
): Place[] {
  const owned = groups.map(owner => ({
    owner,
    boards: boards.filter(({ group }) => group === owner).map(({ id }) => id),
  }))
  const known = new Set(groups)
  const free = boards.filter(({ group }) => group === undefined || !known.has(group))
  return [...owned.filter(place => place.boards.length > 0), ...free.map(({ id }) => ({ boards: [id] }))]
}

/** Ids of boards by id of group. Nobody is idle as long as there is any place. */
export function visitsOf(
  groups: readonly string[],
  places: readonly Place[],
  turn: Turn,
): Record<string, string[]> {
  const homes = homesOf(groups, places)
  const boardsAt = (index: number) => places[index % places.length]?.boards ?? []
  const visits = groups.map((group, index): [string, string[]] => {
    const home = homes[index] ?? 0
    switch (turn.rule) {
      case 'own':
        return [group, boardsAt(home)]
      case 'next':
        return [group, boardsAt(home + shiftAfter(turn.steps, places.length))]
      case 'others': {
        const others = places.flatMap(({ boards }, at) => (at === home ? [] : boards))
        return [group, others.length > 0 ? others : boardsAt(home)]
      }
      case 'gallery':
        return [group, places.flatMap(({ boards }) => boards)]
    }
  })
  return Object.fromEntries(visits)
}

/** Index of each group's own place; groups without one share the places where the fewest are. */
function homesOf(groups: readonly string[], places: readonly Place[]): number[] {
  const at = places.map(() => 0)
  const homes = groups.map(group => places.findIndex(({ owner }) => owner === group))
  for (const home of homes) if (home >= 0) at[home] = (at[home] ?? 0) + 1
  return homes.map(home => {
    if (home >= 0) return home
    const fewest = at.indexOf(Math.min(...at))
    at[fewest] = (at[fewest] ?? 0) + 1
    return fewest
  })
}

/**
 * How far everybody has come. A step that would lead to a place they have seen goes on to the next they have not; when all
 * were seen, home, and anew.
 */
function shiftAfter(steps: readonly number[], places: number): number {
  let at = 0
  let seen = new Set([at])
  for (const by of steps) {
    if (seen.size >= places) {
      at = 0
      seen = new Set([at])
      continue
    }
    at = (at + by) % places
    while (seen.has(at)) at = (at + 1) % places
    seen.add(at)
  }
  return at
}
