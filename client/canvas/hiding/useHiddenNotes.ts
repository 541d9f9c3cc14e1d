import { useMemo } from 'react'
import { useRoom } from '../../room/RoomContext.tsx'
import { useBoard } from '../boardContext.ts'

/** Who has written how much hidden on this board, by name. Of a step without names it knows nobody. */
export function useHiddenNotes() {
  const { board } = useBoard()
  const hidden = useRoom(room => room.hidden)
  const people = useRoom(({ state }) => state.people)
  return useMemo(
    () =>
      hidden
        .flatMap(each =>
          each.board === board.id && each.person !== undefined
            ? { person: each.person, notes: each.notes, name: people[each.person]?.name ?? '' }
            : [],
        )
        .sort((a, b) => a.name.localeCompare(b.name)),
    [hidden, people, board.id],
  )
}

/** How many notes of how many people are hidden on this board, without anybody's name. */
export function useNamelessNotes(): { notes: number; people: number } {
  const { board } = useBoard()
  const hidden = useRoom(room => room.hidden)
  const { notes = 0, people = 0 } =
    hidden.find(each => each.board === board.id && each.person === undefined) ?? {}
  return { notes, people }
}
