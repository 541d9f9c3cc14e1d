// How much of the server's time each person's updates take on a board. One update alone is bounded; this is for
// those who send the dearest one again and again.

/** What everybody may take at once, in milliseconds of work, and what they get back in a second. */
const mostMs = 5_000
const perSecond = 200
/** A machine that slept or stood still is nobody's fault. */
const longestMs = 500

interface Account {
  spent: number
  at: number
}

export class Labour {
  readonly #accounts = new Map<string, Account>()

  /** Answers whether that was too much. */
  spend(person: string, ms: number): boolean {
    const now = performance.now()
    const account = this.#accounts.get(person) ?? { spent: 0, at: now }
    this.#accounts.set(person, account)
    account.spent = Math.max(0, account.spent - ((now - account.at) * perSecond) / 1_000)
    account.at = now
    account.spent += Math.min(ms, longestMs)
    return account.spent > mostMs
  }
}
