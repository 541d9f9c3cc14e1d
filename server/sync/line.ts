// Where work stands in line that may wait a little and could be asked for in thousands: it is done bit by bit, with
// room for everything else in between, and by turns of those it is for. Who asks a hundred times waits for themselves.

/** How long the line goes on at once. Milliseconds. */
const sliceMs = 5

export class Line {
  readonly #waiting = new Map<string, (() => void)[]>()
  #isServing = false

  push(person: string, work: () => void): void {
    const own = this.#waiting.get(person)
    if (own) own.push(work)
    else this.#waiting.set(person, [work])
    this.#goOn()
  }

  #goOn(): void {
    if (this.#isServing || this.#waiting.size === 0) return
    this.#isServing = true
    setImmediate(() => {
      this.#isServing = false
      try {
        this.#serve()
      } finally {
        this.#goOn()
      }
    })
  }

  #serve(): void {
    const end = performance.now() + sliceMs
    for (const [person, works] of this.#waiting) {
      const work = works.shift()
      // Behind everybody else who waits.
      this.#waiting.delete(person)
      if (works.length > 0) this.#waiting.set(person, works)
      work?.()
      if (performance.now() > end) return
    }
  }
}
