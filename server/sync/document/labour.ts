// How much of the server's time each person's updates and questions take, on all boards together. One of them alone is
// bounded; this is for those who send the dearest one again and again.

/** What everybody may take at once, in milliseconds of work, and what they get back in a second. */
const mostMs = 5_000
const perSecond = 200
/** Who has taken more than this of late comes after those who have not. */
const muchMs = 50
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
    const account = this.#now(person)
    account.spent += Math.min(ms, longestMs)
    this.#accounts.set(person, account)
    return account.spent > mostMs
  }

  hasTakenMuch(person: string): boolean {
    return this.#accounts.has(person) && this.#now(person).spent > muchMs
  }

  /** Called now and then: forgets those who owe nothing. */
  rest(): void {
    for (const person of this.#accounts.keys())
      if (this.#now(person).spent === 0) this.#accounts.delete(person)
  }

  #now(person: string): Account {
    const now = performance.now()
    const account = this.#accounts.get(person) ?? { spent: 0, at: now }
    account.spent = Math.max(0, account.spent - ((now - account.at) * perSecond) / 1_000)
    account.at = now
    return account
  }
}
