// Texts that resemble the same other texts resemble each other, also where they share no word: "a robot answers at
// night" and "chat around the clock" both stand near a note that says "nobody answers the chat at night".
import { highest } from './highest.ts'
import { Matrix } from './matrix.ts'

/** A text is told by its nearest texts; those further away would only add noise. */
const nearest = 24

/** How much the company of chosen texts is the same, from 0 to 1; the others count as company, too. */
export function companyOf(likeness: Matrix): Matrix {
  /** By text: the chosen ones that it is near to, and how much. */
  const companions = new Map<number, { of: number; weight: number }[]>()
  for (let of = 0; of < likeness.rows; of++)
    for (const [at, weight] of profileOf(likeness.row(of))) {
      const known = companions.get(at)
      if (known) known.push({ of, weight })
      else companions.set(at, [{ of, weight }])
    }
  const company = new Matrix(likeness.rows, likeness.rows)
  for (const near of companions.values())
    for (const one of near)
      for (const other of near) if (one !== other) company.add(one.of, other.of, one.weight * other.weight)
  return company
}

/** The nearest texts, those that are much nearer counting far more; of length 1. */
function profileOf(row: Float32Array): [at: number, weight: number][] {
  const near = highest(row, nearest)
  const weights = near.map(at => (row[at] ?? 0) ** 2)
  const length = Math.hypot(...weights)
  return near.map((at, rank) => [at, (weights[rank] ?? 0) / length])
}
