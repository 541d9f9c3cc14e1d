import { afterAll, beforeAll, expect, test } from 'vitest'
import { Problem } from '#shared/api/problem.ts'
import { pictureLimits } from '#shared/canvas/picture.ts'
import { api } from '../client.ts'
import { serverForTest, startServer, storedServerForTest, type RunningServer } from '../fixture.ts'
import { createRoom, createTeam, type Facilitator, type Participant } from '../people.ts'
import { pngChunk, pngOf, sendPicture } from '../pictures.ts'

let server: RunningServer
let team: { facilitator: Facilitator; member: Participant; observer: Participant }
beforeAll(async () => {
  server = await startServer()
  team = await createTeam(server)
})
afterAll(() => server.close())

const send = (person: Participant, body: Uint8Array, headers: Record<string, string> = {}) =>
  person.request(`/api/rooms/${person.room}/assets`, { method: 'POST', body: new Uint8Array(body), headers })

async function refusalOf(response: Response): Promise<string> {
  const problem = Problem.parse(await response.json())
  expect(response.status).toBe(problem.status)
  return `${problem.status} ${problem.code}`
}

test('a picture is seen by everybody of the room, and stored once', async () => {
  const { member, observer } = team
  const picture = pngOf({ width: 20, height: 10 })
  const answer = await sendPicture(member, picture)
  expect(answer).toMatchObject({ type: 'image/png', size: picture.length, width: 20, height: 10 })
  expect(answer.url).toBe(`/api/rooms/${member.room}/assets/${answer.asset}`)
  expect(await sendPicture(team.facilitator, picture)).toEqual(answer)
  const response = await observer.request(answer.url)
  expect(response.status).toBe(200)
  expect(Buffer.from(await response.arrayBuffer())).toEqual(picture)
})

test('whatever a picture is said to be or hides, it is served as a picture and nothing else', async () => {
  const page = Buffer.from('Comment\0<html><script>alert(document.cookie)</script>')
  const polyglot = pngOf({ extra: [pngChunk('iCCP', page)] })
  for (const type of ['text/html', 'application/json', 'image/svg+xml', 'application/javascript']) {
    const sent = await send(team.member, polyglot, { 'content-type': type })
    expect(sent.status).toBe(201)
    const { url, asset } = (await sent.json()) as { url: string; asset: string }
    const { headers } = await team.member.request(url)
    expect(headers.get('content-type')).toBe('image/png')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('content-disposition')).toBe('inline')
    expect(headers.get('cache-control')).toBe('private, max-age=31536000, immutable')
    expect(headers.get('etag')).toBe(`"${asset}"`)
  }
})

test('a browser that has a picture is not sent it again', async () => {
  const { url, asset } = await sendPicture(team.member)
  // As browsers ask; without it fetch says no-cache.
  const headers = { 'if-none-match': `"${asset}"`, 'cache-control': 'max-age=0' }
  const response = await team.member.request(url, { headers })
  expect(response.status).toBe(304)
  expect(await response.text()).toBe('')
})

test('an observer sends nothing, and who is not in the room finds nothing', async () => {
  const { url, asset } = await sendPicture(team.member)
  expect(await refusalOf(await send(team.observer, pngOf()))).toBe('403 not-allowed')
  const stranger = await createRoom(server, { you: 'Stranger' })
  expect(await refusalOf(await stranger.request(url))).toBe('404 no-such-room')
  expect(await refusalOf(await api(server).request(url))).toBe('401 who-are-you')
  const guess = `/api/rooms/${stranger.room}/assets/${asset}`
  expect(await refusalOf(await stranger.request(guess))).toBe('404 no-such-asset')
  const elsewhere = `/api/rooms/${team.member.room}/assets`
  expect(await refusalOf(await stranger.request(elsewhere, { method: 'POST', body: 'x' }))).toBe(
    '404 no-such-room',
  )
  for (const name of ['A'.repeat(64), '%2e%2e%2fsecret.key', asset.slice(1)])
    expect((await team.member.request(`/api/rooms/${team.member.room}/assets/${name}`)).status).toBe(404)
})

test('a page of another site cannot send pictures with a member’s cookie', async () => {
  const { room, token } = team.member
  const headers = { cookie: `rotunda=${token}`, origin: 'https://evil.example' }
  const body = new Uint8Array(pngOf())
  const response = await fetch(`${server.origin}/api/rooms/${room}/assets`, { method: 'POST', body, headers })
  expect(await refusalOf(response)).toBe('403 foreign-origin')
})

test('what is no picture, or too large a one, is refused, and why is said', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
  expect(await refusalOf(await send(team.member, Buffer.from(svg), { 'content-type': 'image/png' }))).toBe(
    '415 not-a-picture',
  )
  expect(await refusalOf(await send(team.member, Buffer.alloc(0)))).toBe('415 not-a-picture')
  expect(await refusalOf(await send(team.member, Buffer.alloc(pictureLimits.bytes + 1)))).toBe(
    '413 picture-too-large',
  )
  const huge = pngOf()
  huge.writeUInt32BE(1_000_000, 16)
  expect(await refusalOf(await send(team.member, huge))).toBe('413 picture-too-large')
})

test('a room keeps so many pictures and no more, however many come at once', async () => {
  const picture = (red: number) => pngOf({ color: [red, 0, 0] })
  const space = 3 * picture(1).length
  const small = await serverForTest({ roomAssetBytes: space })
  const { member } = await createTeam(small)
  const answers = await Promise.all([1, 2, 3, 4, 5, 6].map(red => send(member, picture(red))))
  const kept = answers.filter(answer => answer.ok)
  expect(kept).toHaveLength(3)
  const refused = answers.find(answer => !answer.ok)
  if (!refused) throw new Error('All were kept')
  expect(await refusalOf(refused)).toBe('413 pictures-full')
  const again = answers.findIndex(answer => answer.ok) + 1
  expect((await send(member, picture(again))).status).toBe(201)
})

test('who sends pictures too fast is told to wait, and the others are not', async () => {
  const slow = await serverForTest({ settings: { limits: { uploads: 2 } } })
  const { member, facilitator } = await createTeam(slow)
  await sendPicture(member)
  await sendPicture(member)
  expect(await refusalOf(await send(member, pngOf()))).toBe('429 too-many-requests')
  await sendPicture(facilitator)
})

test('pictures are there after a restart', async () => {
  const stored = await storedServerForTest()
  const { member } = await createTeam(stored)
  const { url } = await sendPicture(member)
  const again = await stored.restart()
  expect((await api(again, member.token).request(url)).status).toBe(200)
})
