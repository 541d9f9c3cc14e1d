// How often those at one address may ask for a socket. Making one costs some tenths of a millisecond, also when its
// owner is then sent away: who asks without end would hold the server up.

export interface ArrivalLimits {
  /** So many may come at once: all who may be there, back from an interruption. */
  atOnce: number
  /** At which that grows again. */
  perSecond: number
}

interface Allowance {
  left: number
  at: number
}

/** Those who have all of their allowance again are forgotten so often. Milliseconds. */
const restMs = 60_000

export class Arrivals {
  readonly #limits: ArrivalLimits
  readonly #now: () => number
  readonly #allowances = new Map<string, Allowance>()
  #restedAt: number

  /** @param now milliseconds, never going back */
  constructor(limits: ArrivalLimits, now: () => number = () => performance.now()) {
    this.#limits = limits
    this.#now = now
    this.#restedAt = now()
  }

  /** Counts one who comes. Answers 0, or after how many seconds to ask again. */
  secondsToWait(address: string): number {
    const now = this.#now()
    if (now - this.#restedAt > restMs) this.#rest(now)
    const left = this.#left(address, now)
    if (left < 1) return Math.max(1, Math.ceil((1 - left) / this.#limits.perSecond))
    this.#allowances.set(address, { left: left - 1, at: now })
    return 0
  }

  #left(address: string, now: number): number {
    const { atOnce, perSecond } = this.#limits
    const known = this.#allowances.get(address)
    return known ? Math.min(atOnce, known.left + ((now - known.at) * perSecond) / 1_000) : atOnce
  }

  #rest(now: number): void {
    this.#restedAt = now
    for (const address of this.#allowances.keys())
      if (this.#left(address, now) >= this.#limits.atOnce) this.#allowances.delete(address)
  }
}
