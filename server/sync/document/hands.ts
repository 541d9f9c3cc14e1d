// Who draws at a board these seconds: an audience may be told later than those who draw with each other.

/** Whoever has drawn within the last one, or two, counts. */
const turnMs = 2_000

export class Hands<Person> {
  #drawing = new Set<Person>()
  /** Those of the turn before. */
  #drew = new Set<Person>()
  #turnedAt = performance.now()

  add(person: Person): void {
    this.#turn()
    this.#drawing.add(person)
  }

  forget(person: Person): void {
    this.#drawing.delete(person)
    this.#drew.delete(person)
  }

  get count(): number {
    this.#turn()
    return Math.max(this.#drawing.size, this.#drew.size)
  }

  #turn(): void {
    const now = performance.now()
    if (now - this.#turnedAt < turnMs) return
    this.#drew = now - this.#turnedAt < 2 * turnMs ? this.#drawing : new Set()
    this.#drawing = new Set()
    this.#turnedAt = now
  }
}
