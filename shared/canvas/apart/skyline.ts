// How far down a zone is full, strip by strip from left to right: what has no place left in it goes below.
import type { Box } from '../lanes/lanes.ts'
import { gridGap } from '../notes/grid.ts'

/** Page units; notes are many times as wide. */
const strip = 12

export class Skyline {
  readonly #left: number
  readonly #bottoms: number[]

  constructor({ x, y, w }: Box) {
    this.#left = x
    this.#bottoms = Array.from({ length: Math.max(1, Math.ceil(w / strip)) }, () => y)
  }

  /** What stands there; below it is free. */
  add({ x, y, w, h }: Box): void {
    for (const index of this.#under(x, w))
      this.#bottoms[index] = Math.max(this.#bottoms[index] ?? 0, y + h + gridGap)
  }

  /** The highest of some places for something so wide. @param lefts the first is taken where they are equal */
  place(lefts: readonly number[], w: number): { x: number; y: number } {
    let best = { x: lefts[0] ?? this.#left, y: Infinity }
    for (const x of lefts) {
      const y = this.#under(x, w).reduce((low, index) => Math.max(low, this.#bottoms[index] ?? 0), -Infinity)
      if (y < best.y) best = { x, y }
    }
    return best
  }

  #under(x: number, w: number): number[] {
    const last = this.#bottoms.length - 1
    const within = (index: number) => Math.min(Math.max(index, 0), last)
    const from = within(Math.floor((x - this.#left) / strip))
    const to = within(Math.ceil((x + w - this.#left) / strip) - 1)
    return Array.from({ length: Math.max(1, to - from + 1) }, (_, index) => from + index)
  }
}
