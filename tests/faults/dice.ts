// Chance that can be repeated: the same seed throws the same numbers (mulberry32).

export interface Dice {
  /** A whole number from `least` up to and including `most`. */
  whole(least: number, most: number): number
  pick<T>(from: readonly T[]): T
  /** True so often, 0 to 1. */
  falls(often: number): boolean
}

export const anySeed = (): number => Math.floor(Math.random() * 2 ** 31)

export function createDice(seed: number): Dice {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    whole,
    pick(from) {
      const picked = from[whole(0, from.length - 1)]
      if (picked === undefined) throw new RangeError('There is nothing to pick from')
      return picked
    },
    falls: often => next() < often,
  }
}
