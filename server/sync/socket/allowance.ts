// How much a connection may send. Who is faster than that is read more slowly, as a full network would do it: a
// paste of a thousand notes takes a second longer and nothing is lost. Only who never stops is sent away.
import type { SyncLimits } from '../limits.ts'

/** A large message counts as several. */
const bytesPerToken = 4_096

export type AllowanceLimits = Pick<SyncLimits, 'burst' | 'messagesPerSecond' | 'hurryMs'>

export class Allowance {
  readonly #limits: AllowanceLimits
  #tokens: number
  #filledAt = performance.now()
  #hurriesSince: number | undefined

  constructor(limits: AllowanceLimits) {
    this.#limits = limits
    this.#tokens = limits.burst
  }

  /** @returns for how long nothing more should be read, in milliseconds; `exhausted` when it went on for too long */
  spend(bytes: number, extra = 0): number | 'exhausted' {
    this.#tokens -= 1 + bytes / bytesPerToken + extra
    if (this.#tokens > 0) return 0
    const now = performance.now()
    const { burst, messagesPerSecond, hurryMs } = this.#limits
    this.#tokens = Math.min(burst, this.#tokens + ((now - this.#filledAt) * messagesPerSecond) / 1_000)
    this.#filledAt = now
    if (this.#tokens > burst / 2) this.#hurriesSince = undefined
    if (this.#tokens > 0) return 0
    this.#hurriesSince ??= now
    if (now - this.#hurriesSince > hurryMs) return 'exhausted'
    return Math.max(50, (-this.#tokens * 1_000) / messagesPerSecond)
  }
}
