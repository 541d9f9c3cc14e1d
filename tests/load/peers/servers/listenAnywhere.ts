// In the child: an HTTP server on a free port, whose upgrades all become sockets.
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { WebSocketServer, type WebSocket } from 'ws'
import { serveParent } from '../childServer.ts'

export async function serveSockets(
  welcome: (socket: WebSocket, request: IncomingMessage) => void,
): Promise<void> {
  const http = createServer()
  const sockets = new WebSocketServer({ server: http, perMessageDeflate: false })
  sockets.on('connection', welcome)
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const address = http.address()
  if (address === null || typeof address === 'string') throw new Error('There is no port')
  serveParent(`http://127.0.0.1:${address.port}`, async () => {
    http.close()
    for (const socket of sockets.clients) socket.terminate()
  })
}
