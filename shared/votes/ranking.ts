// Who has which place. Dots lie on notes; the notes under one heading are one thing here, with the dots of all of them.
import type { Vote, VotedGroup, VoteResult } from './model.ts'

/** The group a note stands in, null for none; undefined of a note that is not there any more. */
export type StandsIn = (note: string) => VotedGroup | null | undefined

/** What was voted on as one: a note, or a group. */
export interface Ranked {
  /** The group's, else the note's. */
  id: string
  /** What stands over the notes of a group; undefined of a note alone. */
  heading: string | undefined
  /** Those that got dots, most first. */
  notes: [VoteResult, ...VoteResult[]]
  dots: number
  /** From 1; those with as many dots have the same, and the next one counts them: 1, 2, 2, 4. */
  rank: number
  isTied: boolean
}

/**
 * What notes and groups got, most first.
 * @param standsIn how notes are grouped now: who moves a note takes its dots along. Without it, and of notes that are
 * gone, it is as it was when dots were counted.
 */
export function ranked(vote: Pick<Vote, 'outcome'>, standsIn?: StandsIn): Ranked[] {
  const found = new Map<string, Omit<Ranked, 'rank' | 'isTied'>>()
  for (const result of vote.outcome?.results ?? []) {
    const now = standsIn?.(result.note)
    const group = now === undefined ? result.cluster : now
    const id = group?.id ?? result.note
    const known = found.get(id)
    if (!known) found.set(id, { id, heading: group?.heading, notes: [result], dots: result.dots })
    else {
      known.notes.push(result)
      known.dots += result.dots
    }
  }
  // Those with as many dots stay as they were: by what their notes got, then by id.
  const sorted = [...found.values()].sort((a, b) => b.dots - a.dots)
  const counts = Map.groupBy(sorted, ({ dots }) => dots)
  return sorted.map(each => ({
    ...each,
    rank: 1 + sorted.findIndex(({ dots }) => dots === each.dots),
    isTied: (counts.get(each.dots)?.length ?? 0) > 1,
  }))
}

/** The first so many; where the last place is shared, all who share it. */
export const topOf = (vote: Pick<Vote, 'outcome'>, count: number, standsIn?: StandsIn): Ranked[] =>
  ranked(vote, standsIn).filter(({ rank }) => rank <= count)

/** What it is called: by its heading, else by what its notes say; undefined when nothing is known of it any more. */
export function nameOf({ heading, notes }: Pick<Ranked, 'heading' | 'notes'>): string | undefined {
  if (heading !== undefined && heading.trim() !== '') return heading
  const said = notes.flatMap(({ excerpt }) => (excerpt === undefined ? [] : [excerpt]))
  return said.length > 0 ? said.filter(text => text.trim() !== '').join(' · ') : undefined
}

/** @param notes those of the board, as they lie now */
export function standing(notes: readonly { id: string; cluster: VotedGroup | null }[]): StandsIn {
  const groups = new Map(notes.map(({ id, cluster }) => [id, cluster]))
  return note => groups.get(note)
}
