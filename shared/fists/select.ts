// What is derived from the questions of a room. Nothing here is stored.
import { median } from '../ballots/median.ts'
import { isOpen, newestFirst } from '../ballots/secret.ts'
import type { SessionsState } from '../sessions/events.ts'
import type { FistsState } from './events.ts'
import { everyHand, type Fingers, type Fist, type FistTurnout } from './model.ts'

/** The one that is open; there is at most one. */
export const openFist = ({ fists }: FistsState): Fist | undefined => Object.values(fists).find(isOpen)

/** Those that are over, the newest first. */
export const closedFists = ({ fists }: FistsState): Fist[] => newestFirst(Object.values(fists))

/** Whether its hands are still shown by themselves: no longer than the step of its session, and not on a board made since. */
export const isOfNow = (
  { session, outcome }: Pick<Fist, 'session' | 'outcome'>,
  { sessions }: SessionsState,
  board: { createdAt: string },
): boolean => {
  if (!outcome || board.createdAt >= outcome.at) return false
  if (session === undefined) return true
  const { status, run } = sessions[session] ?? {}
  return status === 'running' && run !== undefined && run.since <= outcome.at
}

export const fistTurnoutsIn = ({ fists }: FistsState): FistTurnout[] =>
  Object.values(fists)
    .filter(isOpen)
    .map(({ id, ballots }) => ({ fist: id, people: Object.keys(ballots).length }))

export interface HandSpread {
  people: number
  median: number
  lowest: number
  highest: number
}

/** Undefined where nobody has shown a hand. */
export function handSpread({ outcome }: Pick<Fist, 'outcome'>): HandSpread | undefined {
  const shown = everyHand.flatMap(fingers => Array<number>(outcome?.hands[fingers] ?? 0).fill(fingers))
  const [lowest] = shown
  const highest = shown.at(-1)
  if (lowest === undefined || highest === undefined) return undefined
  return { people: shown.length, median: median(shown), lowest, highest }
}

/** So few fingers are an objection whatever the others show. */
const objection = 2
/** So far from the middle somebody sees it quite otherwise. */
const farFromMedian = 2

export const isOutlier = (fingers: Fingers, middle: number): boolean =>
  fingers <= objection || Math.abs(fingers - middle) >= farFromMedian

export interface ShownHand {
  person: string
  fingers: Fingers
  /** To be heard first. */
  isOutlier: boolean
}

/** Who showed what: those to be heard first, the fewest fingers before, then the others by what they showed. */
export function shownHands(fist: Pick<Fist, 'outcome' | 'anonymous' | 'ballots'>): ShownHand[] {
  const spread = handSpread(fist)
  if (!spread || fist.anonymous) return []
  return Object.entries(fist.ballots)
    .map(([person, fingers]) => ({ person, fingers, isOutlier: isOutlier(fingers, spread.median) }))
    .sort(
      (a, b) =>
        Number(b.isOutlier) - Number(a.isOutlier) ||
        a.fingers - b.fingers ||
        a.person.localeCompare(b.person),
    )
}
