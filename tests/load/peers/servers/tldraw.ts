// tldraw's sync server, one room a board, in memory, let go when the last has left.
import { TLSocketRoom } from '@tldraw/sync-core-newest'
import { serveSockets } from './listenAnywhere.ts'

const rooms = new Map<string, TLSocketRoom>()
let sessions = 0

await serveSockets((socket, { url = '' }) => {
  let room = rooms.get(url)
  if (!room) {
    room = new TLSocketRoom({
      onSessionRemoved(emptied, { numSessionsRemaining }) {
        if (numSessionsRemaining > 0) return
        rooms.delete(url)
        emptied.close()
      },
    })
    rooms.set(url, room)
  }
  room.handleSocketConnect({ sessionId: String(++sessions), socket })
})
