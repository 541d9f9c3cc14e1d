// How much alike texts are, from 0 to 1: the cosine of their pieces, weighted by how rare each piece is (TF-IDF).
import { Matrix } from './matrix.ts'
import { beginningsOf, gramsOf, stemsOf } from './words.ts'

/** Any two texts are as much alike by chance. */
const leastLikeness = 0.03

/**
 * A row for each chosen text, a column for every text.
 * @param texts the chosen ones first, then those that only say which words are common here
 * @param chosen how many are chosen
 */
export function likenessOf(texts: readonly string[], chosen: number): Matrix {
  const likeness = new Matrix(chosen, texts.length)
  const measures = [gramsOf, beginningsOf, stemsOf]
  for (const piecesOf of measures) addCosines(likeness, texts.map(piecesOf), 1 / measures.length)
  likeness.forget(leastLikeness)
  return likeness
}

function addCosines(likeness: Matrix, texts: readonly Set<string>[], share: number): void {
  const holders = new Map<string, number[]>()
  for (const [index, pieces] of texts.entries())
    for (const piece of pieces) {
      const known = holders.get(piece)
      if (known) known.push(index)
      else holders.set(piece, [index])
    }
  const rarity = ({ length }: readonly number[]) => Math.log(1 + texts.length / length)
  const lengths = new Float64Array(texts.length)
  for (const held of holders.values())
    for (const index of held) lengths[index] = Math.hypot(lengths[index] ?? 0, rarity(held))
  for (const held of holders.values()) {
    const weight = share * rarity(held) ** 2
    for (const one of held) {
      // The chosen ones come first.
      if (one >= likeness.rows) break
      const mine = weight / (lengths[one] ?? 1)
      for (const other of held) if (other !== one) likeness.add(one, other, mine / (lengths[other] ?? 1))
    }
  }
}
