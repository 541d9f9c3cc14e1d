import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { NoteAnswer } from '#shared/api/notes.ts'
import { voicesOf } from '#shared/convergence/voices.ts'
import { useRoom } from '../room/RoomContext.tsx'
import { useVectors } from './eye/vectors.ts'
import { findProposal } from './findProposal.ts'
import type { PlacedNote } from './useNotesOf.ts'

/** What a worker finds in these notes, found again when one of them changes. Other boards at hand are background. */
export function useProposal(compared: readonly PlacedNote[], { enabled }: { enabled: boolean }) {
  const client = useQueryClient()
  const room = useRoom(({ state }) => state.room.id)
  const vectors = useVectors(room)
  return useQuery({
    queryKey: [
      'proposal',
      vectors.size,
      compared.map(({ key, text, zone, side }) => [key, text, zone, side]),
    ],
    queryFn: ({ signal }) => {
      const own = new Set(compared.map(({ board }) => board))
      const others = client
        .getQueriesData<NoteAnswer[]>({ queryKey: ['notes'] })
        .flatMap(([[, board], notes = []]) => (typeof board === 'string' && own.has(board) ? [] : notes))
      return findProposal(
        {
          voices: voicesOf(compared, vectors),
          background: others.map(({ text }) => text),
        },
        signal,
      )
    },
    enabled: enabled && compared.length > 1,
    staleTime: Infinity,
    gcTime: 60_000,
    retry: false,
  })
}
