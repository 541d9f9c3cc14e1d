// What the vectors of a language model say: how much nearer two notes lie to each other than others do that stand as
// they do. Which distance means the same differs from model to model, so that it is learned from the notes at hand: how
// near those lie that words and places put together (a regression of the one on the other). A model that sees nothing in
// these notes is hardly believed.
import { Matrix } from './matrix.ts'
import type { Voice } from './model.ts'

/** What is believed of a model before it has shown anything: how far it sets apart, and of how many pairs that is worth. */
const before = { apart: 1.5, pairs: 1 }
const mostApart = 4
/** The logarithm of the most that a model may say for or against, so that words are heard beside it. */
const mostSaid = 5

/** Multiplications in all: where there are very many notes, their vectors are folded until it is no more. */
const mostWork = 1e9
const leastLength = 64

/**
 * For each two voices, how much nearer than usual their vectors lie, in standard deviations; 0 where it is not known.
 * Undefined where too little is known.
 */
export function nearnessOf(voices: readonly Voice[]): Matrix | undefined {
  const lengths = Map.groupBy(
    voices.flatMap(({ vector }) => (vector && vector.length > 0 ? [vector.length] : [])),
    length => length,
  )
  // Of two models in a row, the one that has seen more.
  const [length = 0, known = []] = [...lengths].sort((a, b) => b[1].length - a[1].length)[0] ?? []
  if (known.length < 4) return undefined
  const vectors = centred(
    voices.map(({ vector }) => (vector?.length === length ? vector : undefined)),
    Math.max(leastLength, Math.floor(mostWork / voices.length ** 2)),
  )
  // What stands in one place is about one thing, and place is evidence of its own: only those alike in it are compared.
  const kinds = [0, 1, 2, 3].map(() => ({ count: 0, sum: 0, squares: 0 }))
  const kindOf = (one: Voice, other: Voice) =>
    (one.column === other.column ? 1 : 0) + (one.row === other.row ? 2 : 0)
  const cosines = new Matrix(voices.length, voices.length)
  eachPair(voices, vectors, (i, j, one, other, mine, theirs) => {
    const cosine = product(mine, theirs)
    cosines.set(i, j, cosine)
    const kind = one.side === other.side ? undefined : kinds[kindOf(one, other)]
    if (!kind) return
    kind.count++
    kind.sum += cosine
    kind.squares += cosine ** 2
  })
  const usual = kinds.map(({ count, sum }) => (count === 0 ? undefined : sum / count))
  const spread = kinds.reduce((all, { squares, sum }, kind) => all + squares - sum * (usual[kind] ?? 0), 0)
  const deviation = Math.sqrt(spread / kinds.reduce((all, { count }) => all + count, 0))
  if (!(deviation > 1e-6)) return undefined
  const nearness = new Matrix(voices.length, voices.length)
  eachPair(voices, vectors, (i, j, one, other) => {
    const mean = usual[kindOf(one, other)]
    if (mean !== undefined) nearness.setBoth(i, j, (cosines.at(i, j) - mean) / deviation)
  })
  return nearness
}

/** How much nearer those lie that say the same, in the mean, as far as the likelihoods tell. */
export function apartBy(nearness: Matrix, likelihoods: Matrix): number {
  let [sum, weight] = [before.apart * before.pairs, before.pairs]
  for (let i = 0; i < nearness.rows; i++) {
    const [near, likely] = [nearness.row(i), likelihoods.row(i)]
    for (let j = 0; j < i; j++) {
      sum += (likely[j] ?? 0) * (near[j] ?? 0)
      weight += (likely[j] ?? 0) ** 2
    }
  }
  return Math.min(mostApart, Math.max(0, sum / weight))
}

/** The logarithm of the evidence, as those that say the same are spread no more and no less than others. */
export const meant = (near: number, apart: number): number =>
  near === 0 ? 0 : Math.max(-mostSaid, Math.min(mostSaid, apart * (near - apart / 2)))

/** Of length 1, around what they all have in common: many models lay all texts into one corner. */
function centred(vectors: readonly (Int8Array | undefined)[], most: number): (Float32Array | undefined)[] {
  const ways = vectors.map(vector => vector && wayOf(fold(vector, most)))
  const known = ways.filter(way => way !== undefined)
  const centre = new Float32Array(known[0]?.length ?? 0)
  for (const way of known)
    for (let at = 0; at < centre.length; at++) centre[at] = (centre[at] ?? 0) + (way[at] ?? 0) / known.length
  return ways.map(way => way && wayOf(way.map((number, at) => number - (centre[at] ?? 0))))
}

/** Undefined where it leads nowhere. */
function wayOf(vector: Float32Array): Float32Array | undefined {
  const length = Math.sqrt(product(vector, vector))
  return length < 1e-6 ? undefined : vector.map(number => number / length)
}

/**
 * Adds up numbers that lie so many apart, with signs that seem random: angles stay about as they are (Weinberger and
 * others, Feature Hashing, 2009).
 */
function fold(vector: Int8Array, most: number): Float32Array {
  // A multiple of four, for `product`.
  const folded = new Float32Array(Math.ceil(Math.min(vector.length, most) / 4) * 4)
  for (let at = 0; at < vector.length; at++) {
    const sign = at < folded.length || Math.imul(at, 0x9e3779b1) >>> 31 === 0 ? 1 : -1
    folded[at % folded.length] = (folded[at % folded.length] ?? 0) + sign * (vector[at] ?? 0)
  }
  return folded
}

/** Four sums beside each other: one would wait for itself, and millions of these are made. */
function product(one: Float32Array, other: Float32Array): number {
  let [a, b, c, d] = [0, 0, 0, 0]
  for (let at = 0; at < one.length; at += 4) {
    a += (one[at] ?? 0) * (other[at] ?? 0)
    b += (one[at + 1] ?? 0) * (other[at + 1] ?? 0)
    c += (one[at + 2] ?? 0) * (other[at + 2] ?? 0)
    d += (one[at + 3] ?? 0) * (other[at + 3] ?? 0)
  }
  return a + b + c + d
}

function eachPair(
  voices: readonly Voice[],
  vectors: readonly (Float32Array | undefined)[],
  visit: (i: number, j: number, one: Voice, other: Voice, mine: Float32Array, theirs: Float32Array) => void,
): void {
  for (const [i, one] of voices.entries()) {
    const mine = vectors[i]
    for (let j = 0; mine && j < i; j++) {
      const [other, theirs] = [voices[j], vectors[j]]
      if (other && theirs) visit(i, j, one, other, mine, theirs)
    }
  }
}
