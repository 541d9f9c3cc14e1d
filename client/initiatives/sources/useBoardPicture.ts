import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { useRoom } from '../../room/RoomContext.tsx'

/** What a board holds now, for the pictures of sources: its notes and where its zones lie. */
export function useBoardPicture(board: string) {
  const room = useRoom(({ state }) => state.room.id)
  const isKnown = useRoom(({ state }) => state.boards[board] !== undefined)
  const params = { room, board }
  const notes = useQuery({
    queryKey: ['notes', board],
    queryFn: () => call('readNotes', { params }),
    enabled: isKnown,
  })
  const outline = useQuery({
    queryKey: ['outline', board],
    queryFn: () => call('readOutline', { params }),
    enabled: isKnown,
  })
  return { isKnown, notes: notes.data, zones: outline.data?.zones, isFailed: notes.isError }
}
