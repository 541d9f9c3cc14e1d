// Boards of this page that are open, or were left while something of them was not saved yet. What was written
// offline must not go because somebody walked to the lobby: such a board goes on until the server has it all.
import type { BoardConnection } from './sync/connectBoard.ts'

const left = new Map<string, BoardConnection>()
const open = new Set<BoardConnection>()

const isUnsaved = (connection: BoardConnection) => {
  const status = connection.status.get()
  return status.phase === 'ready' && status.pending > 0
}

/** `key`: of the board and the person, for nobody sends what somebody else wrote. The board as it was left, where it is still being saved; otherwise a new connection. */
export function openBoard(key: string, connect: () => BoardConnection): BoardConnection {
  const connection = left.get(key) ?? connect()
  left.delete(key)
  open.add(connection)
  return connection
}

export function leaveBoard(key: string, connection: BoardConnection): void {
  open.delete(connection)
  connection.flush()
  // The status tells of what was flushed a microtask later.
  queueMicrotask(() => {
    if (isUnsaved(connection)) closeOnceSaved(key, connection)
    else connection.close()
  })
}

function closeOnceSaved(key: string, connection: BoardConnection): void {
  left.set(key, connection)
  const stop = connection.status.subscribe(() => {
    const isBack = left.get(key) !== connection
    if (!isBack && isUnsaved(connection)) return
    stop()
    if (isBack) return
    left.delete(key)
    connection.close()
  })
}

// The browser asks before it throws away what is only here: what is on the device comes back with the next visit.
window.addEventListener('beforeunload', event => {
  for (const connection of open) connection.flush()
  if ([...open, ...left.values()].some(each => isUnsaved(each) && !each.isAllKept())) event.preventDefault()
})
