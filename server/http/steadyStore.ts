// Counts requests in windows of the machine's own time. The store that comes with express-rate-limit goes by the time of
// day: when that is set back by an hour, a minute's limit would hold for an hour.
import type { ClientRateLimitInfo, Store } from 'express-rate-limit'

/** @param now milliseconds that only rise */
export function createSteadyStore(windowMs: number, now: () => number = () => performance.now()): Store {
  let begun = now()
  let hits = new Map<string, number>()

  function add(key: string, count: number): ClientRateLimitInfo {
    if (now() - begun >= windowMs) {
      begun = now()
      hits = new Map()
    }
    const totalHits = Math.max(0, (hits.get(key) ?? 0) + count)
    hits.set(key, totalHits)
    return { totalHits, resetTime: new Date(Date.now() + windowMs - (now() - begun)) }
  }

  return {
    localKeys: true,
    increment: key => add(key, 1),
    decrement: key => void add(key, -1),
    resetKey: key => void hits.delete(key),
  }
}
