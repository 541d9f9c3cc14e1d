// Whose cursor was shown under which client id. Everybody sees these ids, long before the first edit binds them: who
// has closed a tab or gone offline must not find on their return that another has written under theirs. Kept as long
// as the board is loaded.

/** So many of one person are remembered, the newest. */
const mostOfPerson = 100

export class ShownIds {
  readonly #people = new Map<number, string>()
  readonly #ids = new Map<string, Set<number>>()

  /** An id stays with the person it was first shown for. */
  show(client: number, person: string): void {
    if (this.#people.has(client)) return
    const own = this.#ids.get(person) ?? new Set()
    this.#ids.set(person, own)
    this.#people.set(client, person)
    own.add(client)
    const [oldest] = own
    if (own.size <= mostOfPerson || oldest === undefined) return
    own.delete(oldest)
    this.#people.delete(oldest)
  }

  personOf(client: number): string | undefined {
    return this.#people.get(client)
  }
}
