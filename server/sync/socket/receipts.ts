/** Which of a connection's update messages are on disk: counted from 1, acknowledged in order. */
export class Receipts {
  #received = 0
  #taken = 0
  #told = 0
  readonly #waiting = new Set<number>()

  /** The number of the message that has just come. */
  receive(): number {
    return ++this.#received
  }

  /** It is in the document, or waits there for what it builds on. */
  take(nth: number, isWaiting: boolean): void {
    this.#taken = Math.max(this.#taken, nth)
    if (isWaiting) this.#waiting.add(nth)
    else this.#waiting.delete(nth)
  }

  /** How many to acknowledge once what was taken is on disk; undefined when that was said already. */
  due(): number | undefined {
    let count = this.#taken
    for (const nth of this.#waiting) count = Math.min(count, nth - 1)
    if (count <= this.#told) return undefined
    this.#told = count
    return count
  }
}
