// What is derived from what people place. Nothing here is stored.
import { isOpen, newestFirst } from '../ballots/secret.ts'
import type { PlacingsState } from './events.ts'
import type { Place, PlacedNote, Placing, PlacingTurnout } from './model.ts'
import { distance } from './together.ts'

/** The one that is open on a board; there is at most one. */
export const openPlacingOn = ({ placings }: PlacingsState, board: string): Placing | undefined =>
  Object.values(placings).find(placing => placing.board === board && isOpen(placing))

/** Those that are over, the newest first. */
export const closedPlacingsOn = ({ placings }: PlacingsState, board: string): Placing[] =>
  newestFirst(Object.values(placings).filter(placing => placing.board === board))

/** Whether notes are or were placed in the session's current step. */
export const isPlacedIn = (
  { placings }: PlacingsState,
  { id, run }: { id: string; run: { since: string } },
): boolean =>
  Object.values(placings).some(
    placing => placing.session === id && (isOpen(placing) || (placing.outcome?.at ?? '') >= run.since),
  )

export const openPlacingsOf = ({ placings }: PlacingsState, session: string): Placing[] =>
  Object.values(placings).filter(placing => placing.session === session && isOpen(placing))

export function placingTurnout({ id, notes, ballots }: Placing): PlacingTurnout {
  const placed = Object.values(ballots).map(ballot => Object.keys(ballot).length)
  return {
    placing: id,
    people: placed.filter(Boolean).length,
    done: placed.filter(count => count === notes.length).length,
  }
}

export const placingTurnoutsIn = ({ placings }: PlacingsState): PlacingTurnout[] =>
  Object.values(placings).filter(isOpen).map(placingTurnout)

/** Who put a note where, those furthest from the median first; nobody where that is not to be known. */
export const placedBy = (
  { ballots, anonymous }: Pick<Placing, 'ballots' | 'anonymous'>,
  { note, median }: Pick<PlacedNote, 'note' | 'median'>,
): { person: string; place: Place }[] =>
  anonymous
    ? []
    : Object.entries(ballots)
        .flatMap(([person, ballot]) => {
          const place = ballot[note]
          return place ? [{ person, place }] : []
        })
        .sort(
          (a, b) => distance(b.place, median) - distance(a.place, median) || a.person.localeCompare(b.person),
        )
