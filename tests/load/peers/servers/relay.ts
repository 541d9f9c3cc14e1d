// What the fan-out is held against: every message goes to all others as it is. No rights, no disk, no merging.
import type { WebSocket } from 'ws'
import { serveSockets } from './listenAnywhere.ts'

const rooms = new Map<string, Set<WebSocket>>()

await serveSockets((socket, { url = '' }) => {
  const room = rooms.get(url) ?? new Set()
  rooms.set(url, room)
  room.add(socket)
  socket.on('close', () => room.delete(socket))
  socket.on('message', (bytes, isBinary) => {
    for (const other of room) if (other !== socket) other.send(bytes, { binary: isBinary })
  })
})
