import { request } from 'node:http'
import { expect, test } from 'vitest'
import { Problem } from '#shared/api/problem.ts'
import { api } from '../client.ts'
import { serverForTest } from '../fixture.ts'
import { until } from '../sync/stage/boardClients.ts'
import { createBoard, createRoom, createTeam, join, type Facilitator } from '../people.ts'
import { pngOf, sendPicture } from '../pictures.ts'

test('who writes too fast is told to wait, and the others are not', async () => {
  const server = await serverForTest({ settings: { limits: { writes: 5 } } })
  const ada = await createRoom(server)
  const grace = await join(server, ada.invites.member, 'Grace')
  const send = () =>
    ada.request(`/api/rooms/${ada.room}/commands`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'person.edit', color: 'blue' }),
    })
  const answers = await Promise.all(Array.from({ length: 6 }, send))
  expect(answers.filter(answer => answer.ok)).toHaveLength(5)
  const refused = answers.find(answer => !answer.ok)
  expect(refused?.status).toBe(429)
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(Problem.parse(await refused?.json()).code).toBe('too-many-requests')
  await grace.command({ type: 'person.edit', color: 'teal' })
  expect((await ada.state()).people[ada.me.id]?.color).toBe('blue')
})

test('one address cannot create rooms without end', async () => {
  const server = await serverForTest({ settings: { limits: { creations: 2 } } })
  const body = { name: 'Support', you: { name: 'Ada' } }
  await api(server).call('createRoom', { body })
  await api(server).call('createRoom', { body })
  expect((await api(server).refusal('createRoom', { body })).code).toBe('too-many-requests')
})

test('invites cannot be guessed without end, and a whole team joins all the same', async () => {
  const server = await serverForTest({ settings: { limits: { wrongInvites: 3 } } })
  const ada = await createRoom(server)
  for (let count = 0; count < 10; count++) await join(server, ada.invites.member, `Person ${count}`)
  const guess = () => api(server).refusal('join', { body: { token: 'a.b.c', name: 'Mallory' } })
  for (let count = 0; count < 3; count++) expect((await guess()).code).toBe('no-such-invite')
  expect((await guess()).code).toBe('too-many-requests')
})

test('who asks for whole boards again and again is told to wait, and everything else goes on', async () => {
  const server = await serverForTest({ settings: { limits: { copies: 2 } } })
  const { facilitator, member } = await createTeam(server)
  const board = await createBoard(facilitator)
  const { result } = await member.command({ type: 'version.create', board, title: 'Then' })
  const at = `/api/rooms/${member.room}/boards/${board}`
  const version = `${at}/versions/${result?.version ?? ''}`
  const ask = async (path: string) => (await member.request(path)).status
  expect(await ask(`${version}/compare?with=now`)).toBe(200)
  expect(await ask(version)).toBe(200)
  for (const path of [version, `${version}/notes`, `${version}/compare?with=now`, `${at}/export?format=json`])
    expect(await ask(path)).toBe(429)
  expect(await ask(`${at}/versions`)).toBe(200)
  expect(await ask(`${at}/notes`)).toBe(200)
})

test('all that a room holds about somebody is not read for without end, nor many times at once', async () => {
  const room = async (limits: object) => createRoom(await serverForTest({ settings: { limits } }))
  const ask = async (ada: Facilitator) =>
    (await ada.request(`/api/rooms/${ada.room}/people/${ada.me.id}/export`)).status
  const ada = await room({ personFiles: 2 })
  expect([await ask(ada), await ask(ada), await ask(ada)]).toEqual([200, 200, 429])
  expect(await ask(await room({ personFilesAtOnce: { ofOne: 1, inAll: 0 } }))).toBe(429)
})

test('one person sends so many pictures at once, and has the way back when the line breaks', async () => {
  const server = await serverForTest({ settings: { limits: { uploadsAtOnce: { ofOne: 2, inAll: 3 } } } })
  const { member, facilitator } = await createTeam(server)
  const begun = [startSending(server.origin, member), startSending(server.origin, member)]
  await Promise.all(begun.map(({ isTaken }) => isTaken))
  await expect(sendPicture(member)).rejects.toThrow('429')
  await sendPicture(facilitator)
  for (const { breakOff } of begun) breakOff()
  await until(async () => (await sendPicture(member).catch(() => undefined)) !== undefined, 'a free place')
})

/** A picture of which the end does not come. */
function startSending(origin: string, { room, token }: { room: string; token: string }) {
  const sending = request(`${origin}/api/rooms/${room}/assets`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-length': 1_000, expect: '100-continue' },
  })
  sending.on('error', () => undefined)
  const isTaken = new Promise(resolve => sending.once('continue', resolve))
  sending.write(pngOf().subarray(0, 20))
  return { isTaken, breakOff: () => sending.destroy() }
}
