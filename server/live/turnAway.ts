import type { WebSocket } from 'ws'
import type { CloseCode } from '#shared/api/sync.ts'

/** A close frame takes one way there and back. Milliseconds. */
const farewellMs = 1_000

/** Closes a socket. Who does not answer the close frame is cut off: otherwise ws would wait for half a minute. */
export function turnAway(socket: WebSocket, code: CloseCode, reason?: string): void {
  socket.close(code, reason)
  const late = setTimeout(() => socket.terminate(), farewellMs).unref()
  socket.once('close', () => clearTimeout(late))
}
