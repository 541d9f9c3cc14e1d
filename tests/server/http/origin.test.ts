// Whose page a request comes from, and by which address people come.
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { endpoints } from '#shared/api/endpoints.ts'
import { api } from '../client.ts'
import { serverForTest } from '../fixture.ts'
import { createBoard, createRoom } from '../people.ts'

const Created = endpoints.createRoom.answer

const body = JSON.stringify({ type: 'room.rename', name: 'New name' })

async function rename(
  server: { origin: string },
  room: { room: string; token: string },
  headers: Record<string, string>,
): Promise<number> {
  const response = await api(server).request(`/api/rooms/${room.room}/commands`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  })
  return response.status
}

test('a write by cookie is taken from our own pages and from programs, and from no other site', async () => {
  const server = await serverForTest()
  const ada = await createRoom(server)
  const cookie = `rotunda=${ada.token}`
  expect(await rename(server, ada, { cookie, origin: server.origin })).toBe(200)
  expect(await rename(server, ada, { cookie })).toBe(200)
  for (const origin of [
    'https://elsewhere.example',
    'null',
    'http://localhost:1',
    `${server.origin}.evil.example`,
  ])
    expect([origin, await rename(server, ada, { cookie, origin })]).toEqual([origin, 403])
})

test('a browser that sends no Origin says by Sec-Fetch-Site where it comes from', async () => {
  const server = await serverForTest()
  const ada = await createRoom(server)
  const cookie = `rotunda=${ada.token}`
  // Node's fetch sets the header itself, so the request is written by hand.
  for (const [site, status] of [
    ['same-origin', 200],
    ['none', 200],
    ['same-site', 403],
    ['cross-site', 403],
  ] as const) {
    expect([site, await rename(server, ada, { cookie, 'sec-fetch-site': site })]).toEqual([site, status])
  }
})

test('a program with a bearer token may write from anywhere', async () => {
  const server = await serverForTest()
  const ada = await createRoom(server)
  const headers = { authorization: `Bearer ${ada.token}`, origin: 'https://elsewhere.example' }
  expect(await rename(server, ada, headers)).toBe(200)
})

/** The status of an upgrade: 101 for a socket. */
function upgrade(url: string, headers: Record<string, string>): Promise<number | undefined> {
  const socket = new WebSocket(url, { headers })
  onTestFinished(() => socket.terminate())
  return new Promise(resolve => {
    socket.on('error', () => undefined)
    socket.on('open', () => resolve(101))
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode))
  })
}

test('a socket is for our own pages and for programs; another site needs a token and may bring no cookie', async () => {
  const server = await serverForTest()
  const ada = await createRoom(server)
  const board = await createBoard(ada)
  const own = { origin: server.origin }
  const foreign = { origin: 'https://elsewhere.example' }
  const cookie = { cookie: `rotunda=${ada.token}` }
  const token = `?token=${ada.token}`
  for (const path of [`/live/${ada.room}`, `/sync/${board}`]) {
    const address = server.origin.replace('http', 'ws') + path
    const statuses = {
      ownCookie: await upgrade(address, { ...own, ...cookie }),
      ownBoth: await upgrade(address + token, { ...own, ...cookie }),
      program: await upgrade(address + token, {}),
      programWithCookie: await upgrade(address, cookie),
      foreignToken: await upgrade(address + token, foreign),
      foreignBearer: await upgrade(address, { ...foreign, authorization: `Bearer ${ada.token}` }),
      foreignCookie: await upgrade(address, { ...foreign, ...cookie }),
      foreignBoth: await upgrade(address + token, { ...foreign, ...cookie }),
      foreignNobody: await upgrade(address, foreign),
    }
    expect([path, statuses]).toEqual([
      path,
      {
        ownCookie: 101,
        ownBoth: 101,
        program: 101,
        programWithCookie: 101,
        foreignToken: 101,
        foreignBearer: 101,
        foreignCookie: 403,
        foreignBoth: 403,
        foreignNobody: 403,
      },
    ])
  }
})

test('another site creates no room in somebody’s name and makes nobody join', async () => {
  const server = await serverForTest()
  for (const path of ['/api/rooms', '/api/join']) {
    const response = await api(server).request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://elsewhere.example' },
      body: '{}',
    })
    expect([path, response.status, response.headers.get('set-cookie')]).toEqual([path, 403, null])
  }
})

test('with PUBLIC_URL only that origin is ours, and links lead there', async () => {
  const publicUrl = 'https://rooms.example.org'
  const server = await serverForTest({ settings: { publicUrl } })
  const ada = await createRoom(server)
  expect(ada.invites.member.startsWith(`${publicUrl}/join/`)).toBe(true)
  const cookie = `rotunda=${ada.token}`
  expect(await rename(server, ada, { cookie, origin: publicUrl })).toBe(200)
  expect(await rename(server, ada, { cookie, origin: server.origin })).toBe(403)
})

const cookieOf = async (server: { origin: string }, headers: Record<string, string> = {}) => {
  const response = await api(server).request('/api/rooms', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ name: 'Support', you: { name: 'Ada' } }),
  })
  return response.headers.get('set-cookie') ?? ''
}

test('the cookie is kept from scripts and other sites, and lasts a year', async () => {
  const cookie = await cookieOf(await serverForTest())
  expect(cookie).toMatch(/^rotunda=[\w.-]+;/)
  for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Max-Age=31536000'])
    expect(cookie).toContain(part)
  expect(cookie).not.toContain('Secure')
})

test('on https the cookie is Secure and the browser is told to stay there', async () => {
  const server = await serverForTest({ settings: { publicUrl: 'https://rooms.example.org' } })
  expect(await cookieOf(server, { origin: 'https://rooms.example.org' })).toContain('Secure')
  const response = await api(server).request('/api/health')
  expect(response.headers.get('strict-transport-security')).toContain('max-age=')
})

test('what a proxy says is believed only when there is one', async () => {
  const forwarded = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'rooms.example.org' }
  expect(await cookieOf(await serverForTest(), forwarded)).not.toContain('Secure')
  const behind = await serverForTest({ settings: { trustProxy: 1 } })
  expect(await cookieOf(behind, forwarded)).toContain('Secure')
  expect(await cookieOf(behind, { ...forwarded, origin: 'https://rooms.example.org' })).toContain('Secure')
})

test('of several proxies the outermost of ours is believed, and not what the client wrote before it', async () => {
  const server = await serverForTest({ settings: { trustProxy: 2 } })
  const linkTo = async (hosts: string) => {
    const response = await api(server).request('/api/rooms', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-forwarded-proto': 'https',
        'x-forwarded-host': hosts,
      },
      body: JSON.stringify({ name: 'Support', you: { name: 'Ada' } }),
    })
    const { invites } = Created.parse(await response.json())
    return new URL(invites.member).origin
  }
  expect(await linkTo('evil.example, rooms.example.org, inner.example.org')).toBe('https://rooms.example.org')
  expect(await linkTo('rooms.example.org, inner.example.org')).toBe('https://rooms.example.org')
  expect(await linkTo('rooms.example.org')).toBe('https://rooms.example.org')
})

test('a cookie that this server did not make is nobody’s', async () => {
  const server = await serverForTest()
  const ada = await createRoom(server)
  const other = await createRoom(await serverForTest())
  for (const cookie of [`rotunda=${other.token}`, 'rotunda=', 'rotunda=x', `other=${ada.token}`])
    expect([cookie, await rename(server, ada, { cookie })]).toEqual([cookie, 401])
})
