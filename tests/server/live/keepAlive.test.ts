import { once } from 'node:events'
import { expect, onTestFinished, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { serverForTest } from '../fixture.ts'
import { createRoom } from '../people.ts'
import { openLive } from './liveSocket.ts'

/** The server's. */
const pingMs = 20_000

test('a socket that does not answer pings is dropped', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  onTestFinished(() => void vi.useRealTimers())
  const server = await serverForTest()
  const ada = await createRoom(server)
  const deaf = openLive(server, { room: ada.room, token: ada.token }, { autoPong: false })
  const well = openLive(server, { room: ada.room, token: ada.token })
  for (const socket of [deaf, well]) await socket.until(frame => frame.type === 'presence')
  vi.advanceTimersByTime(pingMs)
  // What the server hears of it now, it hears after the answer to its ping.
  well.socket.ping()
  await once(well.socket, 'pong')
  vi.advanceTimersByTime(pingMs)
  expect(await deaf.closed).toBe(1006)
  expect(well.socket.readyState).toBe(WebSocket.OPEN)
})
