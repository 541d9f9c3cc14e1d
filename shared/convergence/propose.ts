// The same ideas of several groups, found in what their notes say and where they stand. No network, no dictionary.
import type { Matrix } from './matrix.ts'
import type { Proposal, Voice } from './model.ts'
import { neighboursOf } from './neighbours.ts'
import { pairsOf } from './pairs.ts'
import { partition } from './partition.ts'

/**
 * @param voices the notes that are compared
 * @param background texts of other notes of the room: they say which words are common here
 */
export function propose(voices: readonly Voice[], background: readonly string[]): Proposal {
  const { likelihoods, areAlike } = pairsOf(voices, background)
  const support = (set: readonly number[]) => new Set(set.map(index => voices[index]?.side)).size
  const ideas = partition(likelihoods)
    .filter(
      set => support(set) > 1 && set.some(one => set.some(other => other < one && areAlike(one, other))),
    )
    .map(set => byCentre(set, likelihoods))
    .sort((a, b) => support(b) - support(a) || b.length - a.length)
  return { ideas, neighbours: voices.map((_, index) => neighboursOf(index, likelihoods)) }
}

/** The note that says most of what the others say stands first: it names the idea. */
function byCentre(set: readonly number[], likelihoods: Matrix): number[] {
  const sum = (index: number) => set.reduce((total, other) => total + likelihoods.at(index, other), 0)
  return set.toSorted((a, b) => sum(b) - sum(a) || a - b)
}
