// Where notes stand for all together: the median of each side, which few who see it otherwise do not pull away, and how
// far people are apart.
import { median, quantile } from '../ballots/median.ts'
import type { Place, PlacedNote, Placing } from './model.ts'

const both = (places: readonly Place[], of: (values: readonly number[]) => number): Place => ({
  impact: of(places.map(({ impact }) => impact)),
  effort: of(places.map(({ effort }) => effort)),
})

export const distance = (a: Place, b: Place): number => Math.hypot(a.impact - b.impact, a.effort - b.effort)

/** What people are furthest apart about first: that is to be talked about. Notes that nobody placed are left out. */
export function placeTogether({ notes, ballots }: Pick<Placing, 'notes' | 'ballots'>): PlacedNote[] {
  const given = Object.values(ballots)
  return notes
    .flatMap(note => {
      const places = given
        .flatMap(ballot => ballot[note] ?? [])
        .sort((a, b) => a.impact - b.impact || a.effort - b.effort)
      if (places.length === 0) return []
      const middle = both(places, median)
      const away = places.reduce((sum, place) => sum + distance(place, middle), 0) / places.length
      const placed: PlacedNote = {
        note,
        places,
        median: middle,
        low: both(places, values => quantile(values, 0.25)),
        high: both(places, values => quantile(values, 0.75)),
        apart: Math.round(away * 10) / 10,
      }
      return [placed]
    })
    .sort((a, b) => b.apart - a.apart || a.note.localeCompare(b.note))
}

export type Quadrant = 'quick-wins' | 'big-bets' | 'fill-ins' | 'drop'

/** Ids of the zones of the template `impact-effort`. */
export const quadrants: readonly Quadrant[] = ['quick-wins', 'big-bets', 'fill-ins', 'drop']

/** What is just in the middle is worth its impact, and costs its effort. */
export const quadrantOf = ({ impact, effort }: Place): Quadrant =>
  impact >= 50 ? (effort < 50 ? 'quick-wins' : 'big-bets') : effort < 50 ? 'fill-ins' : 'drop'
