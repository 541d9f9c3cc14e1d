import type { WebSocket } from 'ws'

/**
 * Pings all sockets, and drops those that have not answered the ping before: a network that went away says nothing.
 * Returns how to stop it.
 */
export function keepAlive(sockets: ReadonlySet<WebSocket>, everyMs: number): () => void {
  const unanswered = new WeakSet<WebSocket>()
  const watched = new WeakSet<WebSocket>()
  const timer = setInterval(() => {
    for (const socket of sockets) {
      if (!watched.has(socket)) {
        watched.add(socket)
        socket.on('pong', () => unanswered.delete(socket))
      }
      if (unanswered.has(socket)) socket.terminate()
      else {
        unanswered.add(socket)
        socket.ping()
      }
    }
  }, everyMs).unref()
  return () => clearInterval(timer)
}
