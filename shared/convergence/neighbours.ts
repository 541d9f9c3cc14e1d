// Whom a note is shown beside others, when somebody looks for its partners: different guesses, not one guess three times.
import { highest } from './highest.ts'
import type { Matrix } from './matrix.ts'
import type { Neighbour } from './model.ts'

/** Enough to name three ideas to whoever looks for a place for a note. */
const kept = 12
/** So many of the likeliest are looked at. */
const lookedAt = 2 * kept

/**
 * Each is the likeliest partner should all before it be wrong: what says the same as a wrong one is wrong as well.
 * @param index of the voice whose partners these are; it has no likelihood with itself
 */
export function neighboursOf(index: number, likelihoods: Matrix): Neighbour[] {
  const row = likelihoods.row(index)
  const left = new Map(highest(row, lookedAt).map(voice => [voice, row[voice] ?? 0]))
  const neighbours: Neighbour[] = []
  while (neighbours.length < kept) {
    const next = likeliest(left)
    if (!next) break
    neighbours.push(next)
    left.delete(next.voice)
    for (const [voice, likelihood] of left)
      left.set(voice, likelihood * (1 - likelihoods.at(next.voice, voice)))
  }
  return neighbours
}

function likeliest(of: ReadonlyMap<number, number>): Neighbour | undefined {
  let found: Neighbour | undefined
  for (const [voice, likelihood] of of)
    if (likelihood > (found?.likelihood ?? 0)) found = { voice, likelihood }
  return found
}
