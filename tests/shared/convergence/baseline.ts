// What anybody would try first, to see what the rest is worth: stems and letters in a row, weighted by how rare they are
// (TF-IDF), and average linkage. It knows nothing of groups and places.
import { stemmer as englishStem } from '@orama/stemmers/english'
import { stemmer as russianStem } from '@orama/stemmers/russian'
import { highest } from '#shared/convergence/highest.ts'
import { Matrix } from '#shared/convergence/matrix.ts'
import type { Proposal } from '#shared/convergence/model.ts'
import { Sets } from '#shared/convergence/sets.ts'
import { joinsOf } from '#shared/convergence/tree.ts'
import type { Sorted } from './workshops.ts'

/** What does best on the reference session, both languages together. */
const leastLikeness = 0.08
const neighboursKept = 12

export function proposePlainly({ voices, background }: Sorted): Proposal {
  const likeness = likenessOf([...voices.map(({ text }) => text), ...background], voices.length)
  const sets = new Sets(voices.length)
  for (const { one, other } of joinsOf(likeness, leastLikeness)) sets.join(one, other)
  const isOfSeveral = (set: readonly number[]) => new Set(set.map(index => voices[index]?.side)).size > 1
  return {
    ideas: sets.all().filter(isOfSeveral),
    neighbours: voices.map((_, index) => {
      const row = likeness.row(index)
      return highest(row, neighboursKept).map(voice => ({ voice, likelihood: row[voice] ?? 0 }))
    }),
  }
}

function likenessOf(texts: readonly string[], chosen: number): Matrix {
  const likeness = new Matrix(chosen, chosen)
  for (const piecesOf of [stemsOf, gramsOf]) {
    const vectors = weighed(texts.map(piecesOf))
    for (let one = 0; one < chosen; one++)
      for (let other = 0; other < one; other++)
        likeness.setBoth(one, other, likeness.at(one, other) + cosine(vectors[one], vectors[other]) / 2)
  }
  return likeness
}

/** By piece: how often it stands in the text, times how rare it is; of length 1. */
function weighed(texts: readonly (readonly string[])[]): Map<string, number>[] {
  const holders = new Map<string, number>()
  for (const piece of texts.flatMap(pieces => [...new Set(pieces)]))
    holders.set(piece, (holders.get(piece) ?? 0) + 1)
  return texts.map(pieces => {
    const counts = [...Map.groupBy(pieces, piece => piece)]
    const weights = counts.map(([piece, { length }]) => {
      const rarity = 1 + Math.log((1 + texts.length) / (1 + (holders.get(piece) ?? 0)))
      return [piece, length * rarity] as const
    })
    const size = Math.hypot(...weights.map(([, weight]) => weight))
    return new Map(weights.map(([piece, weight]) => [piece, weight / size]))
  })
}

function cosine(
  one: ReadonlyMap<string, number> = new Map(),
  other: ReadonlyMap<string, number> = new Map(),
) {
  let sum = 0
  for (const [piece, weight] of one) sum += weight * (other.get(piece) ?? 0)
  return sum
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .match(/\p{L}+/gu) ?? []

const stemsOf = (text: string): string[] =>
  wordsOf(text)
    .filter(word => word.length > 2)
    .map(word => (/\p{Script=Cyrillic}/u.test(word) ? russianStem(word) : englishStem(word)))

/** Three to five in a row, the gaps between words among them. */
function gramsOf(text: string): string[] {
  const line = ` ${wordsOf(text).join(' ')} `
  return [3, 4, 5].flatMap(length =>
    Array.from({ length: Math.max(0, line.length - length + 1) }, (_, at) => line.slice(at, at + length)),
  )
}
