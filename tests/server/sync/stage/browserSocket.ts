import { WebSocket } from 'ws'

type BrowserSocket = typeof globalThis.WebSocket

/** Node's ws, or one made of it, where the browser's WebSocket is asked for: providers and our wire use no more of it. */
export function browserSocket(socket: unknown = WebSocket): BrowserSocket {
  if (!isBrowserSocket(socket)) throw new Error('It is no WebSocket')
  return socket
}

const isBrowserSocket = (socket: unknown): socket is BrowserSocket =>
  typeof socket === 'function' && (socket === WebSocket || socket.prototype instanceof WebSocket)
