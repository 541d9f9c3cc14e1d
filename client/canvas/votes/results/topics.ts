// What a vote has put first, as it is gone on with: a note, or a group as one thing, under its heading.
import { useMemo } from 'react'
import type { Note } from '#shared/canvas/notes/notes.ts'
import type { Vote } from '#shared/votes/model.ts'
import { standing, topOf, type Ranked } from '#shared/votes/ranking.ts'
import { useNotes } from '../../list/useNotes.ts'

export interface Topic {
  /** The group's, else the note's. */
  id: string
  text: string
  /** Those of a group in reading order; a note alone. None where all of them were deleted. */
  notes: Note[]
  ranked: Ranked
}

export function topicsOf(top: readonly Ranked[], notes: readonly Note[]): Topic[] {
  const byId = Map.groupBy(notes, ({ id, cluster }) => cluster?.id ?? id)
  return top.map(ranked => {
    const own = byId.get(ranked.id) ?? []
    const words = [ranked.heading ?? '', ...own.map(({ text }) => text)].map(text => text.trim())
    return { id: ranked.id, text: words.find(text => text !== '') ?? '', notes: own, ranked }
  })
}

/** The first so many, as notes are grouped now; those that were deleted are left out. */
export function useTopics(vote: Vote | undefined, count: number): Topic[] {
  const { notes } = useNotes()
  return useMemo(
    () =>
      vote
        ? topicsOf(topOf(vote, count, standing(notes)), notes).filter(topic => topic.notes.length > 0)
        : [],
    [vote, count, notes],
  )
}

export interface ToPromote {
  id: string
  text: string
  /** Other notes of its group, which become the same initiative. */
  beside?: string[]
}

export const toPromote = (topics: readonly Topic[]): ToPromote[] =>
  topics.flatMap(({ text, notes: [first, ...others] }) =>
    first ? [{ id: first.id, text, ...(others.length > 0 && { beside: others.map(({ id }) => id) }) }] : [],
  )
