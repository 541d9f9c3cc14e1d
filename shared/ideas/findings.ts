// By how many groups ideas were found, as far as their notes and the rounds of a session say.
import type { BoardsState } from '../boards/events.ts'
import { noteKey } from '../canvas/document.ts'
import { foundApart } from '../convergence/provenance.ts'
import { sideOf } from '../convergence/voices.ts'
import type { SessionsState } from '../sessions/events.ts'
import type { Idea } from './model.ts'

export interface Finding {
  /** By how many groups. */
  found: number
  /** By how many of them without having read it from another. */
  apart: number
}

/** A note as far as it says who wrote it, where and when. */
export interface TracedNote {
  id: string
  board: string
  group: string | null
  round: number | null
}

/**
 * By id of the idea.
 * @param notes those that ideas may have, and others: of the boards that were compared
 */
export function findingsOf(
  ideas: readonly Pick<Idea, 'id' | 'notes'>[],
  notes: readonly TracedNote[],
  { boards, sessions }: BoardsState & SessionsState,
): Map<string, Finding> {
  const byKey = new Map(notes.map(note => [noteKey(note.board, note.id), note]))
  const ownerOf = (board: string) => boards[board]?.group
  const compared = new Set(notes.map(({ board }) => board))
  const turned = Object.values(sessions).filter(({ run }) =>
    run?.rounds.some(round => round.boards.some(board => compared.has(board))),
  )
  const rounds = turned.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))[0]?.run?.rounds ?? []
  return new Map(
    ideas.map(({ id, notes: said }) => {
      const own = said.flatMap(({ board, note }) => byKey.get(noteKey(board, note)) ?? [])
      const traces = own.map(({ board, group, round }) => ({
        board,
        group: group ?? undefined,
        round: round ?? undefined,
      }))
      const sides = own.map(note => sideOf(note, { id: note.board, group: ownerOf(note.board) }))
      return [id, { found: new Set(sides).size, apart: foundApart(traces, { ownerOf, rounds }).length }]
    }),
  )
}
