// Whose page a request comes from, and by which address people come.
import { expect, test } from 'vitest'
import { api } from '../client.ts'
import { serverForTest } from '../fixture.ts'
import { createRoom } from '../people.ts'

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

test('a cookie that this server did not make is nobody’s', async () => {
  const server = await serverForTest()
  const ada = await createRoom(server)
  const other = await createRoom(await serverForTest())
  for (const cookie of [`rotunda=${other.token}`, 'rotunda=', 'rotunda=x', `other=${ada.token}`])
    expect([cookie, await rename(server, ada, { cookie })]).toEqual([cookie, 401])
})
