// Which notes say the same, from how likely each two do: the sets whose pairs can be expected to be right and whole
// most often (the expected F1). For that, two notes belong together when their likelihood is above half of what F1
// can be reached at all (Lipton and others, Thresholding Classifiers to Maximize F1 Score, 2014).
import type { Matrix } from './matrix.ts'
import { Sets } from './sets.ts'
import { joinsOf, type Join } from './tree.ts'

const leastThreshold = 0.05
/** Differences below it come from rounding. */
const least = 1e-9
/** A little below half of F1: a note too much is seen and taken out at once, one that is missing is not. */
const share = 0.9

/** Sets of indexes; each index is in one of them, those alone too. */
export function partition(likelihoods: Matrix): number[][] {
  const joins = joinsOf(likelihoods, leastThreshold)
  const expected = pairsSum(likelihoods, [Array.from({ length: likelihoods.rows }, (_, index) => index)]).sum
  let threshold = 0.25
  let sets: number[][] = []
  for (let turn = 0; turn < 6; turn++) {
    sets = improve(likelihoods, cut(joins, likelihoods.rows, threshold), threshold)
    const { sum, count } = pairsSum(likelihoods, sets)
    const next = Math.max(leastThreshold, share * (sum / (count + expected || 1)))
    if (Math.abs(next - threshold) < 0.005) break
    threshold = next
  }
  return sets
}

function pairsSum(likelihoods: Matrix, sets: readonly (readonly number[])[]) {
  let sum = 0
  let count = 0
  for (const set of sets)
    for (const [at, i] of set.entries())
      for (const j of set.slice(0, at)) {
        sum += likelihoods.at(i, j)
        count++
      }
  return { sum, count }
}

/** The sets that the joins above the threshold make. */
function cut(joins: readonly Join[], count: number, threshold: number): Sets {
  const sets = new Sets(count)
  for (const { one, other, mean } of joins) if (mean > threshold) sets.join(one, other)
  return sets
}

/** Moves single notes to where they gain most, until none does: joining by pairs decides early ones too early. */
function improve(likelihoods: Matrix, sets: Sets, threshold: number): number[][] {
  const partners = Array.from({ length: likelihoods.rows }, (_, index) =>
    above(likelihoods.row(index), threshold),
  )
  for (let round = 0; round < 20; round++) {
    let hasMoved = false
    for (const [index, near] of partners.entries()) {
      const gainIn = (set: ReadonlySet<number>) => {
        let gain = 0
        for (const other of set) if (other !== index) gain += likelihoods.at(index, other) - threshold
        return gain
      }
      const here = sets.of(index)
      // Somebody it gains by is in any set it gains by. To be alone gains nothing and costs nothing.
      let [to, most] = [here, gainIn(here)]
      for (const set of new Set(near.map(other => sets.of(other)))) {
        const gain = gainIn(set)
        if (gain > most + least) [to, most] = [set, gain]
      }
      if (most < -least) to = new Set()
      if (to === here) continue
      sets.move(index, to)
      hasMoved = true
    }
    if (!hasMoved) break
  }
  return sets.all()
}

function above(row: Float32Array, threshold: number): number[] {
  const places: number[] = []
  for (let place = 0; place < row.length; place++) if ((row[place] ?? 0) > threshold) places.push(place)
  return places
}
