import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { useOutline } from '../../api/useOutline.ts'
import { useRoom } from '../../room/RoomContext.tsx'

/** What a board holds now, for the pictures of sources: its notes and where its zones lie. */
export function useBoardPicture(board: string) {
  const room = useRoom(({ state }) => state.room.id)
  const isKnown = useRoom(({ state }) => state.boards[board] !== undefined)
  const notes = useQuery({
    queryKey: ['notes', board],
    queryFn: () => call('readNotes', { params: { room, board } }),
    enabled: isKnown,
  })
  const outline = useOutline(room, board, { enabled: isKnown })
  return { isKnown, notes: notes.data, zones: outline.data?.zones, isFailed: notes.isError }
}
