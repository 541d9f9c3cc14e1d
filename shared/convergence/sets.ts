/** Numbers below a count, each in one set; at first each in a set of its own. */
export class Sets {
  readonly #of: Set<number>[]

  constructor(count: number) {
    this.#of = Array.from({ length: count }, (_, member) => new Set([member]))
  }

  of(member: number): Set<number> {
    return this.#of[member] ?? new Set()
  }

  join(one: number, other: number): void {
    const [into, from] = [this.of(one), this.of(other)]
    // Each leaves its set as the set is gone through, which sets allow.
    if (into !== from) for (const member of from) this.move(member, into)
  }

  move(member: number, to: Set<number>): void {
    this.of(member).delete(member)
    to.add(member)
    this.#of[member] = to
  }

  all(): number[][] {
    return [...new Set(this.#of)].map(set => [...set])
  }
}
