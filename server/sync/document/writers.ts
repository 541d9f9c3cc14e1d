// Whose a Yjs client id is. Ids are bound to the person by whose connection they first came; nobody else writes
// under them. The server writes in people's names too, under ids of its own.
import type { Binding } from './boardLog.ts'

/**
 * Every tab that writes is an id for good. A person may have so many on a board, and a board so many in all: well
 * below what a state vector may hold (`assertStateVector`), or nobody could ask for the board any more.
 */
const mostOfPerson = 2_000
const mostInAll = 50_000

export class Writers {
  readonly #bindings: Map<number, Binding>
  readonly #counts = new Map<string, number>()
  readonly #nameless = new Set<number>()
  /** Those that are not in the log yet. */
  #unwritten: Binding[] = []
  /** Layers that somebody new writes in. */
  #grown = new Set<string>()

  constructor(bindings: Binding[]) {
    this.#bindings = new Map(bindings.map(binding => [binding.client, binding]))
    // Said once, in the log of the board or in that of a layer, it holds.
    for (const binding of bindings) if (binding.nameless) this.#markNameless(binding.client)
    for (const { person } of this.#bindings.values()) this.#countFor(person)
  }

  get all(): Binding[] {
    return [...this.#bindings.values()]
  }

  of(client: number): string | undefined {
    return this.#bindings.get(client)?.person
  }

  /** Whether a person may have these ids too. Ids that are theirs already do not matter. */
  hasRoomFor(clients: number[], person: string): boolean {
    let added = 0
    for (const client of clients) if (!this.#bindings.has(client)) added++
    if (added === 0) return true
    return (this.#counts.get(person) ?? 0) + added <= mostOfPerson && this.#bindings.size + added <= mostInAll
  }

  /** @param layer the one it writes in, where it does not write on the board itself */
  bind(client: number, person: string, layer?: string): void {
    if (!this.#bindings.has(client)) this.#add({ client, person, ...(layer !== undefined && { layer }) })
  }

  /** Whose it is everybody may know. */
  named(client: number): string | undefined {
    return this.#nameless.has(client) ? undefined : this.of(client)
  }

  /** Who draws under it themselves, as far as everybody may know: not in whose name the server once wrote. */
  drawer(client: number): string | undefined {
    return this.#bindings.get(client)?.server ? undefined : this.named(client)
  }

  isNameless(client: number): boolean {
    return this.#nameless.has(client)
  }

  get hasNameless(): boolean {
    return this.#nameless.size > 0
  }

  /** From now on nobody outside is told whose these are. */
  hideNames(clients: Iterable<number>): void {
    for (const client of clients)
      if (!this.#nameless.has(client)) this.#unwritten.push(...this.#markNameless(client))
  }

  #markNameless(client: number): Binding[] {
    const binding = this.#bindings.get(client)
    if (!binding) return []
    const marked = { ...binding, nameless: true }
    this.#bindings.set(client, marked)
    this.#nameless.add(client)
    return [marked]
  }

  layerOf(client: number): string | undefined {
    return this.#bindings.get(client)?.layer
  }

  /** Ids that write in a layer. */
  inLayer(layer: string): number[] {
    return this.all.filter(binding => binding.layer === layer).map(({ client }) => client)
  }

  /** The id under which the server writes for a person. */
  serverClient(person: string): number {
    for (const binding of this.#bindings.values())
      if (binding.server && binding.person === person) return binding.client
    let client: number
    do client = Math.floor(Math.random() * 2 ** 32)
    while (this.#bindings.has(client))
    this.#add({ client, person, server: true })
    return client
  }

  /** They are known from the log of a layer; now they belong into that of the board as well. */
  writeAgain(clients: number[]): void {
    for (const client of clients) {
      const binding = this.#bindings.get(client)
      if (binding) this.#unwritten.push(binding)
    }
  }

  takeUnwritten(): Binding[] {
    const unwritten = this.#unwritten
    this.#unwritten = []
    return unwritten
  }

  takeGrown(): Set<string> {
    const grown = this.#grown
    this.#grown = new Set()
    return grown
  }

  #add(binding: Binding): void {
    if (binding.layer !== undefined) this.#grown.add(binding.layer)
    this.#bindings.set(binding.client, binding)
    this.#countFor(binding.person)
    this.#unwritten.push(binding)
  }

  #countFor(person: string): void {
    this.#counts.set(person, (this.#counts.get(person) ?? 0) + 1)
  }
}
