// Tells something to many, some at a time: in a crowd everybody's frame is large and of their own, and what else
// the server has to do would wait for all of them. Everybody hears everything in order.

/** So many are told before others have their turn. */
const atOnce = 40

export class Telling<T> {
  #waiting: { listeners: T[]; tell: (listener: T) => void }[] = []
  #next: NodeJS.Immediate | undefined

  tell(listeners: Iterable<T>, tell: (listener: T) => void): void {
    this.#waiting.push({ listeners: [...listeners], tell })
    if (!this.#next) this.#goOn()
  }

  #goOn(): void {
    this.#next = undefined
    let left = atOnce
    for (let [first] = this.#waiting; first && left > 0; [first] = this.#waiting) {
      const some = first.listeners.splice(0, left)
      left -= some.length
      if (first.listeners.length === 0) this.#waiting.shift()
      for (const listener of some) first.tell(listener)
    }
    if (this.#waiting.length > 0) this.#next = setImmediate(() => this.#goOn())
  }

  close(): void {
    clearImmediate(this.#next)
    this.#waiting = []
  }
}
