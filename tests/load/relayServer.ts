// What the fan-out is held against: every message goes to all others as it is. No rights, no disk, no merging.
import { once } from 'node:events'
import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'
import { serveParent } from './childServer.ts'

const http = createServer()
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false })
sockets.on('connection', socket => {
  socket.on('message', (bytes, isBinary) => {
    for (const other of sockets.clients) if (other !== socket) other.send(bytes, { binary: isBinary })
  })
})
http.listen(0, '127.0.0.1')
await once(http, 'listening')
const address = http.address()
if (address === null || typeof address === 'string') throw new Error('The relay has no port')

serveParent(`http://127.0.0.1:${address.port}`, async () => {
  http.close()
  for (const socket of sockets.clients) socket.terminate()
})
