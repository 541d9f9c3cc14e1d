import { useMemo } from 'react'
import { useRoom } from '../../room/RoomContext.tsx'
import { useBoard } from '../boardContext.ts'

/** Who has written how much hidden on this board, by name. */
export function useHiddenNotes() {
  const { board } = useBoard()
  const hidden = useRoom(room => room.hidden)
  const people = useRoom(({ state }) => state.people)
  return useMemo(
    () =>
      hidden
        .filter(each => each.board === board.id)
        .map(({ person, notes }) => ({ person, notes, name: people[person]?.name ?? '' }))
        .sort((a, b) => a.name.localeCompare(b.name)),
    [hidden, people, board.id],
  )
}
