// Sockets that are too many, and those that do not leave when they are told to.
import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, onTestFinished, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { Arrivals } from '../../server/arrivals.ts'
import { usualTurnstile } from '../../server/turnstile.ts'
import { serverForTest } from './fixture.ts'
import { createBoard, createRoom, join } from './people.ts'
import { patiently } from '../patience.ts'

/** The status it is answered with: 101 when the socket opens. */
async function knock(origin: string, path: string, headers: Record<string, string> = {}) {
  const socket = new WebSocket(origin.replace('http', 'ws') + path, { headers })
  onTestFinished(() => socket.terminate())
  socket.on('error', () => undefined)
  const status = await new Promise<number>(resolve => {
    socket.once('open', () => resolve(101))
    socket.once('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0))
  })
  return { socket, status }
}

/** A connection that asks for a socket and then says nothing more, not even goodbye. */
function staySilent(origin: string, path: string, header = '') {
  const { port } = new URL(origin)
  const stream = connect({ port: Number(port), host: 'localhost', allowHalfOpen: true })
  onTestFinished(() => void stream.destroy())
  let heard = ''
  stream.on('data', bytes => (heard += String(bytes)))
  // Where the server cuts it off, the system may say so by an error.
  stream.on('error', () => undefined)
  stream.write(
    `GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n${header}\r\n`,
  )
  return {
    answered: once(stream, 'data'),
    /** Resolves with everything it was told once the server has ended it. */
    ended: Promise.race([once(stream, 'end'), once(stream, 'close')]).then(() => heard),
  }
}

test('a person may have so many sockets, on boards and in rooms together, and more when some are closed', async () => {
  const server = await serverForTest({ turnstile: { ofPerson: 2 } })
  const ada = await createRoom(server)
  const grace = await join(server, ada.invites.member, 'Grace')
  const board = await createBoard(ada)
  const open = (path: string, { token }: { token: string } = ada) =>
    knock(server.origin, path, { authorization: `Bearer ${token}` })
  const live = await open(`/live/${ada.room}`)
  const drawing = await open(`/sync/${board}`)
  expect([live.status, drawing.status]).toEqual([101, 101])
  expect((await open(`/live/${ada.room}`)).status).toBe(429)
  expect((await open(`/sync/${board}`)).status).toBe(429)
  expect((await open(`/sync/${board}`, grace)).status).toBe(101)
  live.socket.close()
  await vi.waitFor(async () => expect((await open(`/sync/${board}`)).status).toBe(101), patiently)
})

test('strangers of one address are turned away before they have a socket while too many are leaving', async () => {
  const server = await serverForTest({ turnstile: { ofStrangersAtAddress: 3 }, settings: { trustProxy: 1 } })
  const path = '/sync/some-board'
  const from = (address: string) => ({ 'x-forwarded-for': address })
  const leaving = Array.from({ length: 3 }, () =>
    staySilent(server.origin, path, 'X-Forwarded-For: 192.0.2.1\r\n'),
  )
  await Promise.all(leaving.map(({ answered }) => answered))
  expect((await knock(server.origin, path, from('192.0.2.1'))).status).toBe(429)
  expect((await knock(server.origin, path, from('192.0.2.2'))).status).toBe(101)
  await Promise.all(leaving.map(({ ended }) => ended))
  await vi.waitFor(
    async () => expect((await knock(server.origin, path, from('192.0.2.1'))).status).toBe(101),
    patiently,
  )
})

test('an address may have so many sockets, whoever they belong to', async () => {
  const server = await serverForTest({ turnstile: { atAddress: 3 }, settings: { trustProxy: 1 } })
  const ada = await createRoom(server)
  const board = await createBoard(ada)
  const from = async (address: string, name: string) => {
    const { token } = await join(server, ada.invites.member, name)
    const headers = { authorization: `Bearer ${token}`, 'x-forwarded-for': address }
    return (await knock(server.origin, `/sync/${board}`, headers)).status
  }
  for (const name of ['One', 'Two', 'Three']) expect(await from('192.0.2.1', name)).toBe(101)
  expect(await from('192.0.2.1', 'Four')).toBe(429)
  expect(await from('192.0.2.2', 'Five')).toBe(101)
})

test('an address that asks for sockets too fast is told when to ask again, and others are not', async () => {
  const arrivals = { atOnce: 3, perSecond: 0.001 }
  const server = await serverForTest({ turnstile: { arrivals }, settings: { trustProxy: 1 } })
  const path = '/sync/some-board'
  const from = (address: string) => ({ 'x-forwarded-for': address })
  for (let times = 0; times < 3; times++)
    expect((await knock(server.origin, path, from('192.0.2.1'))).status).toBe(101)
  expect((await knock(server.origin, path, from('192.0.2.1'))).status).toBe(429)
  const told = await staySilent(server.origin, path, 'X-Forwarded-For: 192.0.2.1\r\n').ended
  expect(Number(/Retry-After: (\d+)/.exec(told)?.[1])).toBeGreaterThan(900)
  expect((await knock(server.origin, path, from('192.0.2.2'))).status).toBe(101)
})

test('what a client says of its address counts only where proxies are trusted', async () => {
  const server = await serverForTest({ turnstile: { arrivals: { atOnce: 1, perSecond: 0.001 } } })
  const statusFrom = async (address: string) =>
    (await knock(server.origin, '/sync/some-board', { 'x-forwarded-for': address })).status
  expect([await statusFrom('192.0.2.1'), await statusFrom('192.0.2.2')]).toEqual([101, 429])
})

test('an office of three hundred comes back five times at once, to boards and rooms; a flood waits', () => {
  let ms = 0
  const arrivals = new Arrivals(usualTurnstile.arrivals, () => ms)
  const come = (times: number) =>
    Array.from({ length: times }, () => arrivals.secondsToWait('office')).filter(wait => wait > 0).length
  expect(come(300 * 2 * 5)).toBe(0)
  expect(come(100_000)).toBe(100_000 - 3_000)
  expect(arrivals.secondsToWait('home')).toBe(0)
  ms += 30_000
  expect(come(300 * 2 * 5)).toBe(0)
  expect(come(1)).toBe(1)
})

test.each(['/sync/some-board', '/live/some-room'])(
  'who is refused at %s and does not say goodbye is cut off',
  async path => {
    const server = await serverForTest()
    expect(await staySilent(server.origin, path).ended).toContain('who are you?')
  },
)

test('who gets no socket at all keeps no connection either', async () => {
  const server = await serverForTest()
  expect(await staySilent(server.origin, '/nowhere').ended).toContain('404 Not Found')
})
