import { useEffect, useState } from 'react'
import type { Board } from '#shared/boards/model.ts'
import type { NoteMeta } from '#shared/canvas/sticky.ts'
import type { PaletteColor } from '#shared/palette.ts'
import type { Person } from '#shared/people/model.ts'
import { mayDraw } from '#shared/room/permissions.ts'
import type { ReadyRoom, RoomConnection } from '../room/connection.ts'
import { useMe, useRoomConnection } from '../room/RoomContext.tsx'
import type { Watching } from './boardContext.ts'
import { ownShapeUtils } from './canvasKit.ts'
import { personColor } from './people/personColor.ts'
import { loadStickyFont } from './shapes/textLines.ts'
import { connectBoard, type BoardConnection } from './sync/connectBoard.ts'

/** Why this person may only look, where that is so; the server holds the same rule. */
export function watchingOf(person: Person, board: Board): Watching | undefined {
  if (mayDraw(person.role, board)) return undefined
  return board.archived ? 'archived' : board.locked ? 'locked' : 'observer'
}

/** The room as it is at this moment, and the person this browser is in it. */
function nowIn(connection: RoomConnection): { room: ReadyRoom; me: Person } {
  const room = connection.view()
  const me = room.status === 'ready' ? room.state.people[room.me] : undefined
  if (room.status !== 'ready' || !me) throw new Error('Not in this room')
  return { room, me }
}

/** What this person's notes and cursor wear now. */
export function colorIn(connection: RoomConnection): PaletteColor {
  const { room, me } = nowIn(connection)
  return personColor(room.state, me)
}

/** Opens a board's document for as long as the page is shown; there once it can be shown or is refused. */
export function useBoardConnection(board: Board): BoardConnection | undefined {
  const room = useRoomConnection()
  const isReadonly = watchingOf(useMe(), board) !== undefined
  const [connection, setConnection] = useState<BoardConnection>()

  useEffect(() => {
    void loadStickyFont()
    const opened = connectBoard({
      board: board.id,
      shapeUtils: ownShapeUtils,
      isReadonly: true,
      me: () => {
        const { id, name } = nowIn(room).me
        return { id, name, color: colorIn(room) }
      },
      noteMeta: () => noteMetaOf(nowIn(room).me),
    })
    const stop = opened.status.subscribe(() => setConnection(opened))
    return () => {
      stop()
      opened.close()
    }
  }, [room, board.id])

  useEffect(() => connection?.setReadonly(isReadonly), [connection, isReadonly])
  return connection
}

/** Who wrote a note, and when. */
export const noteMetaOf = (person: Person): NoteMeta => ({
  author: person.id,
  ...(person.group !== undefined && { group: person.group }),
  at: new Date().toISOString(),
})
