import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { createRoomConnection, type ReadyRoom, type RoomConnection } from '../../../client/room/connection.ts'
import { serverForTest } from '../../server/fixture.ts'
import { createRoom, join, type Participant } from '../../server/people.ts'
import { patiently } from '../../patience.ts'

/** What a page has around it: its address, and a cookie, which a program sends as a token. */
function asPageOf(person: Participant, origin: string) {
  const connections = { failing: false }
  const { fetch: realFetch, WebSocket: RealSocket } = globalThis
  vi.stubGlobal('location', { href: origin })
  vi.stubGlobal('fetch', (path: string | URL, init: RequestInit) => {
    // Only a page asks by a path; the others in the test have an address of their own.
    if (!String(path).startsWith('/')) return realFetch(path, init)
    if (connections.failing) return Promise.reject(new TypeError('cut'))
    const headers = new Headers(init.headers)
    headers.set('authorization', `Bearer ${person.token}`)
    return realFetch(new URL(path, origin), { ...init, headers })
  })
  vi.stubGlobal(
    'WebSocket',
    class extends RealSocket {
      constructor(url: URL) {
        url.searchParams.set('token', person.token)
        super(url)
      }
    },
  )
  return connections
}

afterEach(() => {
  vi.unstubAllGlobals()
})

function open(room: string): RoomConnection {
  const connection = createRoomConnection(room)
  onTestFinished(connection.start())
  return connection
}

const ready = (connection: RoomConnection): ReadyRoom => {
  const view = connection.view()
  if (view.status !== 'ready') throw new Error(`the view is ${view.status}`)
  return view
}

const live = (connection: RoomConnection) =>
  vi.waitFor(() => expect(ready(connection).isLive).toBe(true), patiently)

async function stage() {
  const { origin } = await serverForTest()
  const nadia = await createRoom({ origin })
  const boris = await join({ origin }, nadia.invites.member, 'Boris')
  return { origin, nadia, boris }
}

describe('a room in a page', () => {
  it('shows what others do, and tells each event once', async () => {
    const { origin, nadia, boris } = await stage()
    asPageOf(boris, origin)
    const connection = open(nadia.room)
    const told: string[] = []
    connection.onEvent(event => told.push(event.type))
    await live(connection)
    await nadia.command({ type: 'room.rename', name: 'Renamed' })
    await vi.waitFor(() => expect(ready(connection).state.room.name).toBe('Renamed'), patiently)
    expect(told).toEqual(['room.renamed'])
  })

  it('answers what it asks once the view shows it', async () => {
    const { origin, nadia, boris } = await stage()
    asPageOf(boris, origin)
    const connection = open(nadia.room)
    await live(connection)
    const { board = '' } = await connection.ask({ type: 'board.create', title: 'Ours', template: 'blank' })
    expect(ready(connection).state.boards[board]?.title).toBe('Ours')
  })

  it('sees the invites once it may, though events go on meanwhile', async () => {
    const { origin, nadia, boris } = await stage()
    asPageOf(boris, origin)
    const connection = open(nadia.room)
    await live(connection)
    expect(ready(connection).state.invites).toEqual({})
    await nadia.command({ type: 'person.setRole', person: boris.me.id, role: 'facilitator' })
    for (const name of ['One', 'Two', 'Three']) await nadia.command({ type: 'room.rename', name })
    await vi.waitFor(() => {
      const { state } = ready(connection)
      expect(Object.keys(state.invites)).toHaveLength(3)
      expect(state.room.name).toBe('Three')
    }, patiently)
  })

  it('keeps what is on the screen while the server cannot be reached, and comes back', async () => {
    const { origin, nadia, boris } = await stage()
    const connections = asPageOf(boris, origin)
    const connection = open(nadia.room)
    await live(connection)
    connections.failing = true
    await nadia.command({ type: 'person.setRole', person: boris.me.id, role: 'observer' })
    await vi.waitFor(() => expect(ready(connection).isLive).toBe(false), patiently)
    await nadia.command({ type: 'room.rename', name: 'Later' })
    connections.failing = false
    await vi.waitFor(() => expect(ready(connection).state.room.name).toBe('Later'), patiently)
    expect(ready(connection).state.people[boris.me.id]?.role).toBe('observer')
  })

  it('says so when the person was removed', async () => {
    const { origin, nadia, boris } = await stage()
    asPageOf(boris, origin)
    const connection = open(nadia.room)
    await live(connection)
    await nadia.command({ type: 'person.remove', person: boris.me.id })
    await vi.waitFor(
      () => expect(connection.view()).toMatchObject({ problem: { code: 'no-such-room' } }),
      patiently,
    )
  })

  it('does not keep a command waiting when the page is left', async () => {
    const { origin, nadia, boris } = await stage()
    asPageOf(boris, origin)
    const connection = createRoomConnection(nadia.room)
    const stop = connection.start()
    await live(connection)
    const asked = connection.ask({ type: 'board.create', title: 'Ours', template: 'blank' })
    stop()
    await expect(asked).resolves.toHaveProperty('board')
  })
})
