// Boards of this page that are open, or were left while something of them was not saved yet. What was written
// offline must not go because somebody walked to the lobby: such a board goes on until the server has it all.
import type { BoardConnection } from './sync/connectBoard.ts'

const left = new Map<string, BoardConnection>()
const open = new Set<BoardConnection>()

const isUnsaved = (connection: BoardConnection) => {
  const status = connection.status.get()
  return status.phase === 'ready' && status.pending > 0
}

/** The board as it was left, where it is still being saved; otherwise a new connection. */
export function openBoard(board: string, connect: () => BoardConnection): BoardConnection {
  const connection = left.get(board) ?? connect()
  left.delete(board)
  open.add(connection)
  return connection
}

export function leaveBoard(board: string, connection: BoardConnection): void {
  open.delete(connection)
  connection.flush()
  // The status tells of what was flushed a microtask later.
  queueMicrotask(() => {
    if (isUnsaved(connection)) closeOnceSaved(board, connection)
    else connection.close()
  })
}

function closeOnceSaved(board: string, connection: BoardConnection): void {
  left.set(board, connection)
  const stop = connection.status.subscribe(() => {
    const isBack = left.get(board) !== connection
    if (!isBack && isUnsaved(connection)) return
    stop()
    if (isBack) return
    left.delete(board)
    connection.close()
  })
}

// The browser asks before it throws away what is only here.
window.addEventListener('beforeunload', event => {
  for (const connection of open) connection.flush()
  if ([...open, ...left.values()].some(isUnsaved)) event.preventDefault()
})
