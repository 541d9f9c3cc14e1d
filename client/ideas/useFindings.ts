import { useMemo } from 'react'
import { foundApart } from '#shared/convergence/provenance.ts'
import type { Idea } from '#shared/ideas/model.ts'
import { useRoom } from '../room/RoomContext.tsx'
import type { PlacedNote } from './useNotesOf.ts'

export interface Finding {
  /** By how many groups. */
  found: number
  /** By how many of them without having read it from another. */
  apart: number
}

/** Who found an idea, as far as its notes and the rounds say. */
export function useFindings(
  ideas: readonly Idea[],
  notes: ReadonlyMap<string, PlacedNote>,
  keyOf: (idea: Idea) => string[],
): ReadonlyMap<string, Finding> {
  const boards = useRoom(({ state }) => state.boards)
  const sessions = useRoom(({ state }) => state.sessions)
  return useMemo(() => {
    const ownerOf = (board: string) => boards[board]?.group
    const compared = new Set([...notes.values()].map(({ board }) => board))
    const turned = Object.values(sessions).filter(({ run }) =>
      run?.rounds.some(round => round.boards.some(board => compared.has(board))),
    )
    const rounds = turned.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))[0]?.run?.rounds ?? []
    return new Map(
      ideas.map(idea => {
        const own = keyOf(idea).flatMap(key => notes.get(key) ?? [])
        const traces = own.map(({ board, group, round }) => ({
          board,
          group: group ?? undefined,
          round: round ?? undefined,
        }))
        const found = new Set(own.map(({ side }) => side)).size
        return [idea.id, { found, apart: foundApart(traces, { ownerOf, rounds }).length }]
      }),
    )
  }, [ideas, notes, keyOf, boards, sessions])
}
