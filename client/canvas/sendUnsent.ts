// Sends what this device has for a board without showing the board: as a visit to it does, and as quietly.
import type { Board } from '#shared/boards/model.ts'
import type { Person } from '#shared/people/model.ts'
import type { RoomConnection } from '../room/connection.ts'
import { leaveBoard, openBoard } from './openBoards.ts'
import { waysOnto } from './useBoardConnection.ts'

/**
 * For a person who may draw on the board.
 * @returns how to leave; what has not been sent by then goes on in its own time
 */
export function sendUnsent(room: RoomConnection, person: Person, board: Board): () => void {
  const { key, connect } = waysOnto(board.id, room, { current: person })
  const connection = openBoard(key, connect)
  const apply = () => connection.setAccess(connection.isOutdated.get() ? 'look' : 'edit')
  apply()
  const stop = connection.isOutdated.subscribe(apply)
  return () => {
    stop()
    leaveBoard(key, connection)
  }
}
