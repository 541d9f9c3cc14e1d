// What the people of a room may do on its boards, now. One subscription a room, as long as somebody is connected.
import type { Board } from '#shared/boards/model.ts'
import { roomOfBoard } from '#shared/boards/model.ts'
import { DomainError } from '#shared/errors.ts'
import type { Person } from '#shared/people/model.ts'
import type { RoomState } from '#shared/room/model.ts'
import { mayDraw } from '#shared/room/permissions.ts'
import type { Rooms } from '../rooms/rooms.ts'
import { closeCodes } from './socket/closeCodes.ts'
import type { Connection } from './socket/connection.ts'

/** May come in, and whether to write; or is refused with a close code. */
export type Access =
  | { person: Person; board: Board; mayDraw: boolean }
  | { refused: typeof closeCodes.notAllowed | typeof closeCodes.noSuchBoard }

export function accessTo(state: RoomState, boardId: string, personId: string): Access {
  const person = state.people[personId]
  const board = state.boards[boardId]
  // A room that one is not in is answered as one that does not exist.
  if (!person) return { refused: closeCodes.noSuchBoard }
  if (person.removed) return { refused: closeCodes.notAllowed }
  if (!board) return { refused: closeCodes.noSuchBoard }
  return { person, board, mayDraw: mayDraw(person.role, board) }
}

export interface RoomRights {
  ask(board: string, person: string): Promise<Access>
  /** Keeps a connection's rights as the room has them, until it has closed. */
  follow(connection: Connection): void
  unfollow(connection: Connection): void
}

export function createRoomRights(rooms: () => Rooms): RoomRights {
  const followed = new Map<string, { connections: Set<Connection>; stop: () => void }>()

  const apply = (connection: Connection, state: RoomState) =>
    connection.setAccess(accessTo(state, connection.board, connection.person))

  return {
    async ask(board, person) {
      try {
        const { state } = await rooms().read(roomOfBoard(board))
        return accessTo(state, board, person)
      } catch (cause) {
        if (cause instanceof DomainError) return { refused: closeCodes.noSuchBoard }
        throw cause
      }
    },
    follow(connection) {
      const room = roomOfBoard(connection.board)
      let those = followed.get(room)
      if (!those) {
        const connections = new Set<Connection>()
        const stop = rooms().subscribe(room, (_events, state) => {
          for (const each of connections) apply(each, state)
        })
        those = { connections, stop }
        followed.set(room, those)
      }
      those.connections.add(connection)
    },
    unfollow(connection) {
      const room = roomOfBoard(connection.board)
      const those = followed.get(room)
      if (!those?.connections.delete(connection) || those.connections.size > 0) return
      those.stop()
      followed.delete(room)
    },
  }
}
