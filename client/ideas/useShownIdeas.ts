import { useMemo } from 'react'
import type { Idea } from '#shared/ideas/model.ts'
import { shownIdeas } from '#shared/ideas/select.ts'
import { useRoom } from '../room/RoomContext.tsx'

/** The ideas there are to decide about, and what was promoted. */
export function useShownIdeas(): Idea[] {
  const comparison = useRoom(({ state }) => state.comparison)
  const ideas = useRoom(({ state }) => state.ideas)
  return useMemo(() => shownIdeas({ ideas, comparison }), [ideas, comparison])
}
