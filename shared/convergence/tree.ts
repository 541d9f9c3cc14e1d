// Average linkage: the two sets whose members are likeliest the same on average are joined, again and again.
// Each set remembers its best partner, so that 2,000 notes take some hundred milliseconds.
import type { Matrix } from './matrix.ts'

export interface Join {
  /** Indexes of members, one of each of the two sets. */
  one: number
  other: number
  /** The mean likelihood between the two. They fall from join to join. */
  mean: number
}

/** The joins whose mean is above `least`, in order. */
export function joinsOf(likelihoods: Matrix, least: number): Join[] {
  const means = likelihoods.copy()
  const sizes = new Map(Array.from({ length: means.rows }, (_, index) => [index, 1]))
  const best = new Map<number, Join>()
  const find = (one: number) => {
    let found: Join | undefined
    for (const other of sizes.keys()) {
      const mean = means.at(one, other)
      if (other !== one && mean > (found?.mean ?? least)) found = { one, other, mean }
    }
    if (found) best.set(one, found)
    else best.delete(one)
  }
  for (const each of sizes.keys()) find(each)
  const joins: Join[] = []
  for (;;) {
    let next: Join | undefined
    for (const join of best.values()) if (join.mean > (next?.mean ?? least)) next = join
    if (!next) return joins
    joins.push(next)
    const { one, other } = next
    const [mine, theirs] = [sizes.get(one) ?? 1, sizes.get(other) ?? 1]
    sizes.set(one, mine + theirs)
    sizes.delete(other)
    best.delete(other)
    for (const each of sizes.keys()) {
      if (each === one) continue
      const sum = mine * means.at(one, each) + theirs * means.at(other, each)
      means.setBoth(one, each, sum / (mine + theirs))
    }
    find(one)
    // The mean of two is never above the greater: whoever had another best partner keeps it.
    for (const [each, { other: partner }] of best) if (partner === one || partner === other) find(each)
  }
}
