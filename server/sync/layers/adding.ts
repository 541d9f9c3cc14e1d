// Those who only add to a board, by its layers. They have the board by another socket, and are told here nothing but
// under which Yjs client ids their layer is written: so a canvas knows what in the board is theirs to change.
import type { Listener } from '../document/listener.ts'
import type { Writers } from '../document/writers.ts'
import { writersFrame } from '../frames.ts'

export class Adding {
  readonly listeners = new Set<Listener>()
  readonly #writers: Writers

  constructor(writers: Writers) {
    this.#writers = writers
  }

  greet(listener: Listener): void {
    if (listener.layer !== undefined) listener.write(writersFrame(this.#writers.inLayer(listener.layer)))
  }

  /** @param layers those that somebody new writes in */
  tell(layers: ReadonlySet<string>): void {
    for (const listener of this.listeners)
      if (listener.layer !== undefined && layers.has(listener.layer)) this.greet(listener)
  }
}
