// What the vectors of a language model say: how much nearer two notes lie to each other than others do that stand as
// they do. Which distance means the same differs from model to model, so that it is learned from the notes at hand: how
// near those lie that words and places put together (a regression of the one on the other). A model that sees nothing in
// these notes is hardly believed. Models see words, too: what words have said already is not heard twice.
import { Matrix } from './matrix.ts'
import type { Voice } from './model.ts'

/** What is believed of a model before it has shown anything: how far it sets apart, and of how many pairs that is worth. */
const before = { apart: 1.5, pairs: 1 }
const mostApart = 4
/** Likelihoods err, which makes the regression on them flatter than it is (regression dilution). */
const dilution = 1.3
const fewestPairs = 30
/** As if pairs that differ so much in words had said nothing: so few alike prove little. */
const doubtedSpread = 0.02
/** What is left when words explain nearly all is not made loud. */
const leastDeviation = 0.5
/** The logarithm of the most that a model may say for or against, so that words are heard beside it. */
const mostSaid = 5

/** Multiplications in all: where there are very many notes, their vectors are folded until it is no more. */
const mostWork = 1e9
const leastLength = 64

/**
 * For each two voices, how much nearer than usual their vectors lie, in standard deviations; 0 where it is not known.
 * Only the half below the diagonal is filled. Undefined where too little is known.
 * @param likeness of their words
 */
export function nearnessOf(voices: readonly Voice[], likeness: Matrix): Matrix | undefined {
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
  const cosines = cosinesOf(vectors)
  if (!deviations(cosines, voices, vectors)) return undefined
  leaveOutWords(cosines, likeness)
  return cosines
}

/**
 * Millions of pairs: nothing is made for any of them. All vectors lie in one piece, those that are not known as nothing
 * but zeros, and four are read beside each other: one number at a time would wait for memory.
 */
function cosinesOf(vectors: readonly (Float32Array | undefined)[]): Matrix {
  const length = vectors.find(vector => vector !== undefined)?.length ?? 0
  const flat = new Float32Array((vectors.length + 4) * length)
  for (const [at, vector] of vectors.entries()) if (vector) flat.set(vector, at * length)
  const cosines = new Matrix(vectors.length, vectors.length)
  for (let i = 0; i < vectors.length; i++) {
    const row = cosines.row(i)
    const mine = i * length
    for (let j = 0; j < i; j += 4) {
      let [a, b, c, d] = [0, 0, 0, 0]
      const first = j * length
      const [second, third, fourth] = [first + length, first + 2 * length, first + 3 * length]
      for (let at = 0; at < length; at++) {
        const number = flat[mine + at] ?? 0
        a += number * (flat[first + at] ?? 0)
        b += number * (flat[second + at] ?? 0)
        c += number * (flat[third + at] ?? 0)
        d += number * (flat[fourth + at] ?? 0)
      }
      // What is above the diagonal is not read.
      row[j] = a
      row[j + 1] = b
      row[j + 2] = c
      row[j + 3] = d
    }
  }
  return cosines
}

/**
 * Says of each cosine how far it lies from the usual one, in place. What stands in one place is about one thing, and
 * place is evidence of its own: only those alike in it are compared.
 * @returns whether they differ at all
 */
function deviations(cosines: Matrix, voices: readonly Voice[], vectors: readonly unknown[]): boolean {
  const columns = numbered(voices.map(({ column }) => column))
  const rows = numbered(voices.map(({ row }) => row))
  const sides = numbered(voices.map(({ side }) => side))
  const [counts, sums, squares] = [new Float64Array(4), new Float64Array(4), new Float64Array(4)]
  const kindOf = (i: number, j: number) => (columns[i] === columns[j] ? 1 : 0) + (rows[i] === rows[j] ? 2 : 0)
  for (let i = 0; i < voices.length; i++) {
    const row = cosines.row(i)
    for (let j = 0; vectors[i] && j < i; j++) {
      if (!vectors[j] || sides[i] === sides[j]) continue
      const kind = kindOf(i, j)
      const cosine = row[j] ?? 0
      counts[kind] = (counts[kind] ?? 0) + 1
      sums[kind] = (sums[kind] ?? 0) + cosine
      squares[kind] = (squares[kind] ?? 0) + cosine * cosine
    }
  }
  const usual = sums.map((sum, kind) => sum / (counts[kind] ?? 0))
  const spread = squares.reduce((all, each, kind) => all + each - (sums[kind] ?? 0) * (usual[kind] || 0), 0)
  const deviation = Math.sqrt(spread / counts.reduce((all, count) => all + count, 0))
  if (!(deviation > 1e-6)) return false
  for (let i = 0; i < voices.length; i++) {
    const row = cosines.row(i)
    for (let j = 0; vectors[i] && j < i; j++) {
      const kind = kindOf(i, j)
      const isKnown = vectors[j] && (counts[kind] ?? 0) > 0
      row[j] = isKnown ? ((row[j] ?? 0) - (usual[kind] ?? 0)) / deviation : 0
    }
  }
  return true
}

/** Takes away what the likeness of words explains, by a line through all pairs; in place, in standard deviations again. */
function leaveOutWords(nearness: Matrix, likeness: Matrix): void {
  let [count, near, like, both, square] = [0, 0, 0, 0, 0]
  forPairs(nearness, likeness, (x, y) => {
    count++
    like += x
    near += y
    both += x * y
    square += x * x
    return y
  })
  // Of few pairs nobody can tell what comes of words.
  if (count < fewestPairs) return
  const spread = square - like ** 2 / count
  const slope = (both - (like * near) / count) / (spread + doubtedSpread)
  const start = (near - slope * like) / count
  let unexplained = 0
  forPairs(nearness, likeness, (x, y) => {
    unexplained += (y - start - slope * x) ** 2
    return y
  })
  const deviation = Math.max(leastDeviation, Math.sqrt(unexplained / count))
  forPairs(nearness, likeness, (x, y) => (y - start - slope * x) / deviation)
}

/** All pairs of which something is known, once. */
function forPairs(nearness: Matrix, likeness: Matrix, change: (like: number, near: number) => number): void {
  for (let i = 0; i < nearness.rows; i++) {
    const [near, like] = [nearness.row(i), likeness.row(i)]
    for (let j = 0; j < i; j++) if (near[j] !== 0) near[j] = change(like[j] ?? 0, near[j] ?? 0)
  }
}

/** The same number for the same value: comparing texts takes longer than all the rest. */
function numbered(values: readonly (string | undefined)[]): Int32Array {
  const known = new Map<string | undefined, number>()
  return Int32Array.from(values, value => {
    const number = known.get(value) ?? known.size
    known.set(value, number)
    return number
  })
}

/** How much nearer those lie that say the same, in the mean, as far as the likelihoods tell. */
export function apartBy(nearness: Matrix, likelihoods: Matrix): number {
  let [sum, weight] = [before.apart * before.pairs, before.pairs]
  for (let i = 0; i < nearness.rows; i++) {
    const [near, likely] = [nearness.row(i), likelihoods.row(i)]
    for (let j = 0; j < i; j++) {
      sum += dilution * (likely[j] ?? 0) * (near[j] ?? 0)
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
  const length = Math.sqrt(vector.reduce((sum, number) => sum + number * number, 0))
  return length < 1e-6 ? undefined : vector.map(number => number / length)
}

/**
 * Adds up numbers that lie so many apart, with signs that seem random: angles stay about as they are (Weinberger and
 * others, Feature Hashing, 2009).
 */
function fold(vector: Int8Array, most: number): Float32Array {
  const folded = new Float32Array(Math.ceil(Math.min(vector.length, most) / 4) * 4)
  for (let at = 0; at < vector.length; at++) {
    const sign = at < folded.length || Math.imul(at, 0x9e3779b1) >>> 31 === 0 ? 1 : -1
    folded[at % folded.length] = (folded[at % folded.length] ?? 0) + sign * (vector[at] ?? 0)
  }
  return folded
}
