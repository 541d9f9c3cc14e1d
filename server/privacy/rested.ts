// What makes everybody wait is not done again at once: whoever could ask for it over and over would stop the server.

/** So many times as long as it took it is left alone. */
const rest = 9
/** At most. Milliseconds. */
const longestRest = 60_000

interface Time {
  now: () => number
  pause: (ms: number) => Promise<unknown>
}

/** @returns the same work, with rests in between that are as long as the work was heavy */
export function rested(work: () => Promise<void>, { now, pause }: Time): () => Promise<void> {
  let until = -Infinity
  return async () => {
    const left = until - now()
    if (left > 0) await pause(left)
    const begun = now()
    try {
      await work()
    } finally {
      const end = now()
      until = end + Math.min(rest * (end - begun), longestRest)
    }
  }
}
