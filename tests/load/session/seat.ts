// Where somebody sits: the board before them, the document they write in, and those that they have left while something
// is still under way there, as a page does it.
import type { Line } from './line.ts'

export class Seat {
  reading: Line | undefined
  /** Undefined where they only look. */
  writing: Line | undefined
  readonly #open: (document: string) => Line
  readonly #lines = new Map<string, Line>()
  readonly #leaving = new Set<Line>()

  constructor(open: (document: string) => Line) {
    this.#open = open
  }

  get isReady(): boolean {
    return this.reading?.isReady === true && (this.writing?.isReady ?? true)
  }

  /** @returns whether it is another place than before */
  goTo(read: string, own: string | undefined): boolean {
    if (this.reading?.document === read && this.writing?.document === own) return false
    for (const [id, line] of this.#lines)
      if (id !== read && id !== own) {
        this.#lines.delete(id)
        this.#leaving.add(line)
      }
    this.reading = this.#lineTo(read)
    this.writing = own === undefined ? undefined : this.#lineTo(own)
    return true
  }

  /** Leaves for good what is done. Answers whether all that was written is on disk. */
  settle(): boolean {
    for (const line of this.#leaving)
      if (line.isSettled) {
        this.#leaving.delete(line)
        line.close()
      }
    return this.#leaving.size === 0 && [...this.#lines.values()].every(line => line.isSettled)
  }

  leave(): void {
    for (const line of [...this.#lines.values(), ...this.#leaving]) line.close()
  }

  #lineTo(id: string): Line {
    const line = this.#lines.get(id) ?? this.#open(id)
    this.#lines.set(id, line)
    return line
  }
}
