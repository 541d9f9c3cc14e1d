// Whose a Yjs client id is. Ids are bound to the person by whose connection they first came; nobody else writes
// under them. The server writes in people's names too, under ids of its own.
import type { Binding } from './boardLog.ts'

export class Writers {
  readonly #bindings: Map<number, Binding>
  /** Those that are not in the log yet. */
  #unwritten: Binding[] = []

  constructor(bindings: Binding[]) {
    this.#bindings = new Map(bindings.map(binding => [binding.client, binding]))
  }

  get all(): Binding[] {
    return [...this.#bindings.values()]
  }

  of(client: number): string | undefined {
    return this.#bindings.get(client)?.person
  }

  bind(client: number, person: string): void {
    if (!this.#bindings.has(client)) this.#add({ client, person })
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

  takeUnwritten(): Binding[] {
    const unwritten = this.#unwritten
    this.#unwritten = []
    return unwritten
  }

  #add(binding: Binding): void {
    this.#bindings.set(binding.client, binding)
    this.#unwritten.push(binding)
  }
}
