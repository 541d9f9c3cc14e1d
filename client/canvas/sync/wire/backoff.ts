// How long to wait before the next attempt to come back. Drawn anew each time, from nothing up to what the stock
// client would wait: after a restart three hundred people must not all knock at the same moment.
// See "Exponential Backoff And Jitter", M. Brooker, AWS Architecture Blog, 2015: "full jitter".

const firstMs = 200
/** Also how late the last of all comes when the server has been away for long. */
export const longestMs = 2_000

/**
 * @param failed attempts since the last one that led to the board
 * @param chance from 0 to 1
 */
export const backoffMs = (failed: number, chance: number): number =>
  chance * Math.min(longestMs, firstMs * 2 ** failed)
