export interface ServerClock {
  /** The server said that it was this moment, ISO 8601, when it sent what has just come. */
  hear: (moment: string) => void
  /** What was heard may not hold any more: the machine may have slept. The next word counts alone. */
  forget: () => void
  /** Milliseconds since 1970. */
  now: () => number
}

/**
 * The server's clock, from what it says of it. Each word is as much too old as it was under way, so that the newest
 * time heard is the best; counted on by a clock that nobody sets. Before the first word it is this machine's.
 */
export function createServerClock(
  tick: () => number = () => performance.now(),
  ownNow: () => number = Date.now,
): ServerClock {
  let ahead: number | undefined
  let isStale = true
  return {
    hear(moment) {
      const heard = Date.parse(moment) - tick()
      ahead = isStale || ahead === undefined ? heard : Math.max(ahead, heard)
      isStale = false
    },
    forget: () => void (isStale = true),
    now: () => (ahead === undefined ? ownNow() : ahead + tick()),
  }
}
