// What a restart must not change: who people are, what the room is, which links work, where boards stand.
import { writeFile, readdir, readFile } from 'node:fs/promises'
import { join as joinPath } from 'node:path'
import { expect, test } from 'vitest'
import { api } from './client.ts'
import { storedServerForTest, temporaryDirectory } from './fixture.ts'
import { addNotes, createBoard, createTeam, inviteToken, join, readNotes } from './people.ts'

test('after a restart everybody is who they were, and everything is where it was', async () => {
  const server = await storedServerForTest()
  const { facilitator, member, observer } = await createTeam(server)
  const board = await createBoard(member)
  const [note = ''] = await addNotes(member, board, [{ text: 'Call back', zone: 'pains/response' }])
  await member.command({ type: 'initiative.promote', sources: [{ board, note }] })
  const before = { room: await facilitator.state(), notes: await readNotes(observer, board) }

  const again = await server.restart()
  for (const person of [facilitator, member, observer]) {
    const client = api(again, person.token)
    const read = await client.call('readRoom', { params: { room: person.room } })
    expect(read.me).toBe(person.me.id)
  }
  const state = (await api(again, facilitator.token).call('readRoom', { params: { room: facilitator.room } }))
    .state
  expect(state).toEqual(before.room)
  const params = { room: facilitator.room, board }
  expect(await api(again, observer.token).call('readNotes', { params })).toEqual(before.notes)
})

test('links that were given out lead into the room after a restart, and revoked ones do not', async () => {
  const server = await storedServerForTest()
  const { facilitator } = await createTeam(server)
  const { invites } = await facilitator.state()
  const observing = Object.values(invites).find(invite => invite.role === 'observer')
  await facilitator.command({ type: 'invite.revoke', invite: observing?.id ?? '' })
  const again = await server.restart()
  expect((await join(again, facilitator.invites.member, 'Barbara')).me.role).toBe('member')
  const token = inviteToken(facilitator.invites.observer)
  expect((await api(again).refusal('readInvite', { params: { token } })).code).toBe('no-such-invite')
})

test('a server with another key knows nobody', async () => {
  const directory = await temporaryDirectory()
  const server = await storedServerForTest({}, directory)
  const { facilitator } = await createTeam(server)
  await server.close()
  const other = await storedServerForTest({}, directory)
  const params = { room: facilitator.room }
  expect((await api(other, facilitator.token).refusal('readRoom', { params })).code).toBe('who-are-you')
})

test('a room whose file was damaged is read from its log', async () => {
  const directory = await temporaryDirectory()
  const server = await storedServerForTest({}, directory)
  const { facilitator } = await createTeam(server)
  const before = await facilitator.state()
  await server.close()
  const [file = ''] = await readdir(joinPath(directory, 'rooms'))
  const path = joinPath(directory, 'rooms', file)
  expect(file).toBe(`${facilitator.room}.json`)
  for (const damaged of ['', 'not JSON', (await readFile(path, 'utf8')).replace('"member"', '"king"')]) {
    await writeFile(path, damaged)
    const again = await storedServerForTest({}, directory, server.key)
    const client = api(again, facilitator.token)
    expect((await client.call('readRoom', { params: { room: facilitator.room } })).state).toEqual(before)
    await again.close()
  }
})

test('a server can be closed twice, and while a request runs that request is answered', async () => {
  const server = await storedServerForTest()
  const { facilitator } = await createTeam(server)
  const asking = facilitator.command({ type: 'room.rename', name: 'The last word' })
  const started = new Promise(resolve => server.app.rooms.subscribe(facilitator.room, resolve))
  await started
  await Promise.all([server.close(), server.close()])
  expect((await asking).events).toMatchObject([{ name: 'The last word' }])
})
