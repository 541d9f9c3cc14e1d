// Whoever is led to another board by a turn has still sent, or is just sending, what they wrote before they knew of it:
// letters on their way are let in for a moment. From whoever loses the right for another reason nothing is.

export class LateLetters {
  readonly #forMs: number
  readonly #onOver: () => void
  #waiting: NodeJS.Timeout | undefined

  constructor(forMs: number, onOver: () => void) {
    this.#forMs = forMs
    this.#onOver = onOver
  }

  /**
   * Somebody who drew may not draw any more.
   * @param isAway because they are elsewhere in this round
   * @returns whether what still comes of them is taken
   */
  begin(isAway: boolean): boolean {
    if (!isAway) this.end()
    else
      this.#waiting ??= setTimeout(() => {
        this.#waiting = undefined
        this.#onOver()
      }, this.#forMs).unref()
    return isAway
  }

  end(): void {
    clearTimeout(this.#waiting)
    this.#waiting = undefined
  }
}
