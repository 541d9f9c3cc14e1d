import { useMemo } from 'react'
import { unreadMentions } from '#shared/comments/select.ts'
import { useReadMarks } from './readMarks.ts'
import { useRoom } from '../RoomContext.tsx'

/** How many comments on a board's notes speak to this person and were not seen in this browser. */
export function useUnreadMentions(board: string): number {
  const threads = useRoom(({ state }) => state.threads)
  const me = useRoom(room => room.me)
  const read = useReadMarks(useRoom(({ state }) => state.room.id))
  return useMemo(
    () =>
      Object.values(threads)
        .filter(thread => thread.board === board)
        .reduce((sum, thread) => sum + unreadMentions(thread, me, read).length, 0),
    [threads, me, read, board],
  )
}
