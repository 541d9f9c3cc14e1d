import type { NoteMeta } from '#shared/canvas/notes/sticky.ts'
import type { PaletteColor } from '#shared/palette.ts'
import type { Person, Role } from '#shared/people/model.ts'
import type { RoomState } from '#shared/room/model.ts'
import type { RoomConnection } from '../room/connection.ts'
import { noteColor, noteMetaOf } from './notes/signature.ts'
import { personColor } from './people/personColor.ts'

/** The person this browser is, and what they wear, at this moment; undefined once they are in the room no more. */
export function meIn(
  connection: RoomConnection,
): { me: Person; color: PaletteColor; state: RoomState } | undefined {
  const room = connection.view()
  const me = room.status === 'ready' ? room.state.people[room.me] : undefined
  return room.status === 'ready' && me
    ? { me, color: personColor(room.state, me), state: room.state }
    : undefined
}

/** What this person's notes on a board wear now. */
export const colorIn = (connection: RoomConnection, board: string): PaletteColor => {
  const known = meIn(connection)
  return known ? noteColor(known.state, known.me, board) : 'yellow'
}

/** What a note that this person writes on a board now is signed with. */
export const signatureIn = (connection: RoomConnection, board: string): NoteMeta => {
  const known = meIn(connection)
  return known ? noteMetaOf(known.state, known.me, board) : {}
}

/** What this person may do now; who has left the room only looks on. */
export const roleIn = (connection: RoomConnection): Role => meIn(connection)?.me.role ?? 'observer'
