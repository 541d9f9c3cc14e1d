// How likely two notes say the same. Their words, their company and their place in the frame are evidence; and since a
// group says a thing about once, a note has about one partner in each other group, or none.
import { companyOf } from './company.ts'
import { evidenceOf } from './facets.ts'
import { likenessOf } from './likeness.ts'
import { Matrix } from './matrix.ts'
import { apartBy, meant, nearnessOf } from './meaning.ts'
import type { Voice } from './model.ts'

/**
 * One setting for all, found on the reference session and on three workshops that were made up by somebody who did not
 * know the method, in both languages: the middle of a plateau, not its peak.
 */
const settings = {
  /** What likeness of 1 says, as a logarithm of odds; and what it has to make up for before it says anything. */
  wordsSay: 16,
  doubt: 2,
  /** What the same company adds to likeness, and how much of it counts. */
  company: 0.25,
  companyCounts: 0.45,
  /** How many notes have a partner in another given group. */
  partnered: 0.8,
  /** How many have a twin in their own. */
  twinned: 0.03,
  balancings: 4,
}

export interface Pairs {
  /** For each two voices, 0 to 1; nothing of a voice with itself. */
  likelihoods: Matrix
  /** Whether what two voices say is alike in anything: to stand in one place is not to say the same. */
  areAlike: (one: number, other: number) => boolean
}

export function pairsOf(voices: readonly Voice[], background: readonly string[]): Pairs {
  const likeness = likenessOf([...voices.map(({ text }) => text), ...background], voices.length)
  const odds = oddsOf(voices, likeness)
  const sides = sidesOf(voices)
  const nearness = nearnessOf(voices, likeness)
  const areAlike = (one: number, other: number) =>
    likeness.at(one, other) > 0 || (nearness?.at(Math.max(one, other), Math.min(one, other)) ?? 0) > 0
  if (!nearness) return { likelihoods: balanced(odds, sides), areAlike }
  // Words and places say first how much the model is worth.
  const apart = apartBy(nearness, balanced(odds.copy(), sides))
  return { likelihoods: balanced(withMeaning(odds, nearness, apart), sides), areAlike }
}

/** In place. */
function balanced(odds: Matrix, sides: readonly (readonly number[])[]): Matrix {
  for (const [at, side] of sides.entries()) {
    for (const other of sides.slice(0, at)) balance(odds, side, other)
    settle(odds, side)
  }
  return odds
}

function withMeaning(odds: Matrix, nearness: Matrix, apart: number): Matrix {
  const heard = odds.copy()
  for (let i = 0; i < odds.rows; i++)
    for (let j = 0; j < i; j++) heard.setBoth(i, j, odds.at(i, j) * Math.exp(meant(nearness.at(i, j), apart)))
  return heard
}

/** What all evidence says, before it is known how many partners there are. */
function oddsOf(voices: readonly Voice[], likeness: Matrix): Matrix {
  const company = companyOf(likeness)
  const evidence = evidenceOf(voices)
  const { wordsSay, doubt, company: share, companyCounts } = settings
  const odds = new Matrix(voices.length, voices.length)
  for (const [i, voice] of voices.entries())
    for (const [j, other] of voices.entries()) {
      if (j === i) break
      const alike = likeness.at(i, j) + share * Math.min(companyCounts, company.at(i, j))
      odds.setBoth(i, j, Math.exp(wordsSay * alike - doubt + evidence(voice, other)))
    }
  return odds
}

/**
 * Between two groups: scales rows and columns by turns until each note's partners, with having none, add up to one
 * (Sinkhorn and Knopp, 1967).
 */
function balance(odds: Matrix, side: readonly number[], other: readonly number[]): void {
  const { partnered, balancings } = settings
  const prior = partnered / (1 - partnered) / Math.max(side.length, other.length)
  const [ours, theirs] = [new Float64Array(side.length).fill(1), new Float64Array(other.length).fill(1)]
  const scale = (from: readonly number[], of: Float64Array, to: readonly number[], by: Float64Array) => {
    for (const [x, i] of from.entries()) {
      const row = odds.row(i)
      let sum = 1
      for (let y = 0; y < to.length; y++) sum += prior * (row[to[y] ?? 0] ?? 0) * (by[y] ?? 1)
      of[x] = 1 / sum
    }
  }
  for (let turn = 0; turn < balancings; turn++) {
    scale(side, ours, other, theirs)
    scale(other, theirs, side, ours)
  }
  for (const [x, i] of side.entries())
    for (const [y, j] of other.entries())
      odds.setBoth(i, j, Math.min(1, (ours[x] ?? 1) * prior * odds.at(i, j) * (theirs[y] ?? 1)))
}

/** Within a group: people seldom write a thing twice. */
function settle(odds: Matrix, side: readonly number[]): void {
  for (const [at, i] of side.entries())
    for (const j of side.slice(0, at)) {
      const said = (odds.at(i, j) * settings.twinned) / side.length
      odds.setBoth(i, j, said / (1 + said))
    }
}

/** The voices of each side, by index. */
function sidesOf(voices: readonly Voice[]): number[][] {
  const sides = new Map<string, number[]>()
  for (const [index, { side }] of voices.entries()) {
    const known = sides.get(side)
    if (known) known.push(index)
    else sides.set(side, [index])
  }
  return [...sides.values()]
}
