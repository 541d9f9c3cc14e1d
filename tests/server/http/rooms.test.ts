import { expect, test } from 'vitest'
import { api } from '../client.ts'
import { serverForTest } from '../fixture.ts'
import { createRoom, createTeam, inviteToken, join } from '../people.ts'

test('a room is created with its creator as facilitator, and an invite for every role', async () => {
  const server = await serverForTest()
  const ada = await createRoom(server, { name: 'Support', you: 'Ada' })
  expect(ada.me).toMatchObject({ name: 'Ada', role: 'facilitator', removed: false })
  for (const role of ['facilitator', 'member', 'observer'] as const) {
    const token = inviteToken(ada.invites[role])
    expect(ada.invites[role]).toBe(`${server.origin}/join/${token}`)
    const invite = await api(server).call('readInvite', { params: { token } })
    expect(invite).toMatchObject({ room: { name: 'Support' }, role, language: 'en' })
  }
})

test('whoever joins by an invite has its role, and everybody sees them', async () => {
  const { facilitator, member, observer } = await createTeam(await serverForTest())
  expect(member.me.role).toBe('member')
  expect(observer.me.role).toBe('observer')
  const { people } = await facilitator.state()
  expect(Object.values(people).map(person => person.name)).toEqual(['Ada', 'Grace', 'Edsger'])
})

test('people get colours that differ, when they do not choose', async () => {
  const { facilitator, member, observer } = await createTeam(await serverForTest())
  expect(new Set([facilitator, member, observer].map(person => person.me.color)).size).toBe(3)
})

test('somebody who joins again is the same person, with the same answer', async () => {
  const server = await serverForTest()
  const ada = await createRoom(server)
  const grace = await join(server, ada.invites.member, 'Grace')
  const again = await join(server, ada.invites.member, 'Other name', grace.token)
  expect(again.me).toEqual(grace.me)
  expect(again.token).toBe(grace.token)
  expect(Object.keys((await ada.state()).people)).toHaveLength(2)
})

test('one person has the same id in every room', async () => {
  const server = await serverForTest()
  const ada = await createRoom(server)
  const second = await createRoom(server, { name: 'Second', token: ada.token })
  expect(second.me.id).toBe(ada.me.id)
  const grace = await createRoom(server, { you: 'Grace' })
  expect((await join(server, grace.invites.observer, 'Ada', ada.token)).me.id).toBe(ada.me.id)
})

test('an invite says to whoever is in already who they are', async () => {
  const server = await serverForTest()
  const ada = await createRoom(server)
  const params = { token: inviteToken(ada.invites.member) }
  expect(await ada.call('readInvite', { params })).toMatchObject({ me: ada.me, roomId: ada.room })
  expect(await api(server).call('readInvite', { params })).not.toHaveProperty('me')
})

test('an invite for a higher role raises somebody who is in, and none lowers them', async () => {
  const server = await serverForTest()
  const { facilitator, observer, member } = await createTeam(server)
  const raised = await join(server, facilitator.invites.member, 'Edsger', observer.token)
  expect(raised.me).toMatchObject({ id: observer.me.id, role: 'member' })
  const kept = await join(server, facilitator.invites.observer, 'Grace', member.token)
  expect(kept.me).toMatchObject({ id: member.me.id, role: 'member' })
})

test('an invite that was revoked, has expired or is used up opens nothing', async () => {
  const clock = { now: '2026-03-02T09:00:00.000Z' }
  const server = await serverForTest({ now: () => clock.now })
  const ada = await createRoom(server)
  const invite = async (limits: { expiresAt?: string; maxUses?: number }) => {
    const { result } = await ada.command({ type: 'invite.create', role: 'member', ...limits })
    return result ?? {}
  }
  const revoked = await invite({})
  await ada.command({ type: 'invite.revoke', invite: revoked.invite ?? '' })
  const expired = await invite({ expiresAt: '2026-03-02T10:00:00.000Z' })
  const used = await invite({ maxUses: 1 })
  await join(server, used.url ?? '', 'Grace')
  clock.now = '2026-03-02T10:00:00.000Z'
  for (const { url = '' } of [revoked, expired, used]) {
    const token = inviteToken(url)
    const body = { token, name: 'Mallory' }
    expect((await api(server).refusal('join', { body })).code).toBe('no-such-invite')
    expect((await api(server).refusal('readInvite', { params: { token } })).code).toBe('no-such-invite')
  }
})

test('an invite nobody gave out, or of another server, opens nothing', async () => {
  const server = await serverForTest()
  const other = await createRoom(await serverForTest())
  const ada = await createRoom(server)
  const [room = '', invite = '', mac = ''] = inviteToken(ada.invites.facilitator).split('.')
  const member = inviteToken(ada.invites.member).split('.')[1]
  const forged = [
    'x',
    '',
    `${room}.${invite}.`,
    `${room}.${invite}.${mac.slice(0, -1)}`,
    `${room}.${member}.${mac}`,
    inviteToken(other.invites.facilitator),
    ada.token,
  ]
  for (const token of forged) {
    const problem = await api(server).refusal('join', { body: { token, name: 'Mallory' } })
    expect([token, problem.code]).toEqual([token, 'no-such-invite'])
  }
})

test('the secret part of an invite or a person has at least 128 bits', async () => {
  const ada = await createRoom(await serverForTest())
  for (const token of [ada.token, inviteToken(ada.invites.member)])
    expect(Buffer.from(token.split('.').at(-1) ?? '', 'base64url').length).toBeGreaterThanOrEqual(16)
})

test('facilitators see the links of all invites, and what they were used for', async () => {
  const server = await serverForTest()
  const ada = await createRoom(server)
  await join(server, ada.invites.member, 'Grace')
  const invites = await ada.call('readInvites', { params: { room: ada.room } })
  expect(invites.map(({ role, url, uses }) => ({ role, url, uses }))).toEqual([
    { role: 'facilitator', url: ada.invites.facilitator, uses: 0 },
    { role: 'member', url: ada.invites.member, uses: 1 },
    { role: 'observer', url: ada.invites.observer, uses: 0 },
  ])
})

test('only facilitators find invites in the state and among the events', async () => {
  const { facilitator, member } = await createTeam(await serverForTest())
  const seen = async (person: typeof member) => {
    const events = await person.call('readEvents', { params: { room: person.room }, query: {} })
    const { invites } = await person.state()
    return {
      inState: Object.keys(invites).length,
      inEvents: events.events.filter(event => event.type.startsWith('invite.')).length,
    }
  }
  expect(await seen(facilitator)).toEqual({ inState: 3, inEvents: 3 })
  expect(await seen(member)).toEqual({ inState: 0, inEvents: 0 })
})

test('somebody who was removed finds no room any more, and may come back by a newer invite', async () => {
  let minute = 0
  const server = await serverForTest({ now: () => new Date(Date.UTC(2026, 0, 1, 0, minute++)).toISOString() })
  const { facilitator, member } = await createTeam(server)
  await facilitator.command({ type: 'person.remove', person: member.me.id })
  const params = { room: member.room }
  expect((await member.refusal('readRoom', { params })).code).toBe('no-such-room')
  expect(await member.refused({ type: 'room.rename', name: 'Mine' })).toBe('no-such-room')
  const token = inviteToken(facilitator.invites.observer)
  const again = api(server, member.token)
  expect((await again.refusal('join', { body: { token, name: 'Grace' } })).code).toBe('no-such-invite')
  const { result } = await facilitator.command({ type: 'invite.create', role: 'observer' })
  const back = await join(server, result?.url ?? '', 'Grace', member.token)
  expect(back.me).toMatchObject({ id: member.me.id, role: 'observer', removed: false })
})

test('creating rooms can need the administrator token', async () => {
  const adminToken = 'a secret of the administrator'
  const server = await serverForTest({ settings: { roomCreation: 'token', adminToken } })
  const body = { name: 'Support', you: { name: 'Ada' } }
  expect((await api(server).refusal('createRoom', { body })).code).toBe('room-creation-closed')
  expect((await api(server, 'wrong').refusal('createRoom', { body })).code).toBe('room-creation-closed')
  expect((await api(server, adminToken).call('createRoom', { body })).me.role).toBe('facilitator')
  const byHeader = await api(server).request('/api/rooms', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-admin-token': adminToken },
    body: JSON.stringify(body),
  })
  expect(byHeader.status).toBe(201)
  expect(await api(server).call('readConfig', {})).toEqual({ roomCreation: 'token', backupsKept: 0 })
})

test('a room with a call link has it until it is taken away', async () => {
  const ada = await createRoom(await serverForTest())
  await ada.command({ type: 'room.setCall', url: 'https://meet.example.org/support' })
  expect((await ada.state()).room.callUrl).toBe('https://meet.example.org/support')
  await ada.command({ type: 'room.setCall', url: null })
  expect((await ada.state()).room.callUrl).toBeUndefined()
  expect(await ada.refused({ type: 'room.setCall', url: 'javascript:alert(1)' })).toBe('invalid-input')
})
