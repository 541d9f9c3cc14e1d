import { useMemo } from 'react'
import { findingsOf, type Finding } from '#shared/ideas/findings.ts'
import type { Idea } from '#shared/ideas/model.ts'
import { useRoom } from '../room/RoomContext.tsx'
import type { PlacedNote } from './useNotesOf.ts'

/** Who found an idea, as far as its notes and the rounds say. */
export function useFindings(
  ideas: readonly Idea[],
  notes: ReadonlyMap<string, PlacedNote>,
): ReadonlyMap<string, Finding> {
  const boards = useRoom(({ state }) => state.boards)
  const sessions = useRoom(({ state }) => state.sessions)
  return useMemo(
    () => findingsOf(ideas, [...notes.values()], { boards, sessions }),
    [ideas, notes, boards, sessions],
  )
}
