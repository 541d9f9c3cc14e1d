import { expect, test } from 'vitest'
import { Problem } from '#shared/api/problem.ts'
import { api } from '../client.ts'
import { serverForTest } from '../fixture.ts'
import { createRoom, join } from '../people.ts'

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
