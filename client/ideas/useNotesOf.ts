import { useQueries } from '@tanstack/react-query'
import type { NoteAnswer } from '#shared/api/notes.ts'
import { noteKey } from '#shared/canvas/document.ts'
import { sideOf } from '#shared/convergence/voices.ts'
import { call } from '../api/call.ts'
import { useRoom } from '../room/RoomContext.tsx'

/** A note, with where it lies and who speaks in it. */
export interface PlacedNote extends NoteAnswer {
  key: string
  board: string
  side: string
}

/** What others write meanwhile comes in after as many milliseconds. */
const refetchInterval = 15_000

/** The notes of some boards, as they are now. */
export function useNotesOf(boardIds: readonly string[]) {
  const room = useRoom(({ state }) => state.room.id)
  const boards = useRoom(({ state }) => state.boards)
  return useQueries({
    queries: boardIds.map(board => ({
      queryKey: ['notes', board],
      queryFn: () => call('readNotes', { params: { room, board } }),
      refetchInterval,
    })),
    combine: answers => ({
      isLoading: answers.some(({ isLoading }) => isLoading),
      error: answers.find(({ error }) => error !== null)?.error,
      /** Changes when any of them was read again. */
      readAt: Math.max(0, ...answers.map(({ dataUpdatedAt }) => dataUpdatedAt)),
      refetch: () => void answers.map(answer => answer.refetch()),
      notes: answers.flatMap(({ data = [] }, index): PlacedNote[] => {
        const board = boards[boardIds[index] ?? '']
        if (!board) return []
        return data.map(note => ({
          ...note,
          key: noteKey(board.id, note.id),
          board: board.id,
          side: sideOf(note, board),
        }))
      }),
    }),
  })
}
