// How long tests wait for what has to come. It is used up only where something is broken: a slow machine breaks nothing.
import { onTestFinished } from 'vitest'

/** For one thing. */
export const patienceMs = 60_000

/** For a test, with all it waits for. */
export const patienceForTestMs = 300_000

/** For `vi.waitFor`, which loses patience after a second. */
export const patiently = { timeout: patienceMs, interval: 10 }

/**
 * A clock that stands still while this process does: it counts the hundredths of a second that could be waited for, and
 * shows milliseconds. For rules that say how soon something happens, on machines of any speed.
 */
export function startFairClock(): () => number {
  let ms = 0
  const ticking = setInterval(() => (ms += 10), 10)
  onTestFinished(() => clearInterval(ticking))
  return () => ms
}
