// What a key does to the place of the note that has the focus.
import type { Place } from '#shared/placings/model.ts'
import { within } from './onMatrix.ts'

interface Press {
  key: string
  shiftKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
}

/** Hundredths, with and without Shift. */
const far = 10
const near = 1

const ways: Readonly<Record<string, readonly [impact: number, effort: number]>> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
}

/** Where it goes; null: nowhere any more; undefined where the key means something else. The first arrow goes from the middle. */
export function stepOf(press: Press, place: Place | undefined): Place | null | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey) return undefined
  if (press.key === 'Delete' || press.key === 'Backspace') return place && null
  const way = ways[press.key]
  if (!way) return undefined
  const by = press.shiftKey ? near : far
  const { impact, effort } = place ?? { impact: 50, effort: 50 }
  return { impact: within(impact + way[0] * by), effort: within(effort + way[1] * by) }
}
