import { useMemo, type ReactNode } from 'react'
import type { Board } from '#shared/boards/model.ts'
import { toggleReaction } from '#shared/canvas/reactions.ts'
import { useMe, useRoomConnection } from '../../room/RoomContext.tsx'
import type { BoardConnection } from '../sync/connectBoard.ts'
import { watchingOf } from '../useBoardConnection.ts'
import { MarksContext, type Marks } from './marksContext.ts'

/** What this person may do with the marks of notes, for everything within the board. */
export function MarksProvider({
  board,
  connection,
  children,
}: {
  board: Board
  connection: BoardConnection
  children: ReactNode
}) {
  const room = useRoomConnection()
  const person = useMe()
  const me = person.id
  const mayChange = watchingOf(person, board) === undefined
  const marks = useMemo<Marks>(
    () => ({
      me,
      react: mayChange
        ? (notes, name) => connection.edit(doc => toggleReaction(doc, notes, name, me))
        : undefined,
      nameOf(id) {
        const view = room.view()
        return view.status === 'ready' ? view.state.people[id]?.name : undefined
      },
    }),
    [connection, room, me, mayChange],
  )
  return <MarksContext value={marks}>{children}</MarksContext>
}
