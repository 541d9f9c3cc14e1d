import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { startFairClock } from '../../patience.ts'
import { serverForTest } from '../fixture.ts'
import { createBoard, createRoom, createTeam, join } from '../people.ts'
import { isEvent, isPresence, isReset, openLive } from './liveSocket.ts'

test('what happens in a room is told to everybody who listens', async () => {
  const server = await serverForTest()
  const { facilitator, member, observer } = await createTeam(server)
  const sockets = [member, observer].map(person =>
    openLive(server, { room: person.room, token: person.token }),
  )
  for (const socket of sockets) await socket.until(frame => frame.type === 'presence')
  const { seq, events } = await facilitator.command({ type: 'room.rename', name: 'New name' })
  for (const socket of sockets)
    expect(await socket.until(isEvent('room.renamed'))).toEqual({ type: 'event', seq, event: events[0] })
})

test('whoever was away gets what was missed, in order, and then what happens', async () => {
  const server = await serverForTest()
  const ada = await createRoom(server)
  const { seq } = await ada.command({ type: 'room.rename', name: 'Name 0' })
  for (let count = 1; count <= 20; count++) await ada.command({ type: 'room.rename', name: `Name ${count}` })
  const live = openLive(server, { room: ada.room, token: ada.token, since: seq })
  await live.until(frame => frame.type === 'presence')
  await ada.command({ type: 'room.rename', name: 'The last one' })
  await live.until(frame => frame.type === 'event' && frame.seq === seq + 21)
  const seqs = live.frames.flatMap(frame => (frame.type === 'event' ? frame.seq : []))
  expect(seqs).toEqual(Array.from({ length: 21 }, (_, index) => seq + 1 + index))
})

test('nothing is lost or doubled for somebody who comes while much happens', async () => {
  const server = await serverForTest()
  const ada = await createRoom(server)
  const writing = Promise.all(
    Array.from({ length: 60 }, (_, index) => ada.command({ type: 'room.rename', name: `Name ${index}` })),
  )
  const sockets = Array.from({ length: 10 }, () =>
    openLive(server, { room: ada.room, token: ada.token, since: 5 }),
  )
  await writing
  for (const socket of sockets) {
    await socket.until(frame => frame.type === 'event' && frame.seq === 65)
    const seqs = socket.frames.flatMap(frame => (frame.type === 'event' ? frame.seq : []))
    expect(seqs).toEqual(Array.from({ length: 60 }, (_, index) => 6 + index))
  }
})

test('whoever is too far behind, or ahead of the log, is told to fetch the state again', async () => {
  const server = await serverForTest({ live: { maxBehind: 3 } })
  const ada = await createRoom(server)
  const sockets = [0, 4_000].map(since => openLive(server, { room: ada.room, token: ada.token, since }))
  for (const live of sockets) expect(await live.until(isReset)).toEqual({ type: 'reset', seq: 5 })
  const { seq } = await ada.command({ type: 'room.rename', name: 'After it' })
  for (const live of sockets) {
    await live.until(isEvent('room.renamed'))
    expect(live.frames.flatMap(frame => (frame.type === 'event' ? frame.seq : []))).toEqual([seq])
  }
})

test('invites are told to facilitators only', async () => {
  const server = await serverForTest()
  const { facilitator, member } = await createTeam(server)
  const [leading, working] = [facilitator, member].map(person =>
    openLive(server, { room: person.room, token: person.token }),
  )
  for (const socket of [leading, working]) await socket?.until(frame => frame.type === 'presence')
  await facilitator.command({ type: 'invite.create', role: 'member' })
  await facilitator.command({ type: 'room.rename', name: 'After it' })
  await leading?.until(isEvent('room.renamed'))
  await working?.until(isEvent('room.renamed'))
  expect(leading?.frames.some(isEvent('invite.created'))).toBe(true)
  expect(working?.frames.some(isEvent('invite.created'))).toBe(false)
})

test('a new role is told, and the state has to be fetched again', async () => {
  const server = await serverForTest()
  const { facilitator, member } = await createTeam(server)
  const live = openLive(server, { room: member.room, token: member.token })
  await live.until(frame => frame.type === 'presence')
  const promoted = await facilitator.command({
    type: 'person.setRole',
    person: member.me.id,
    role: 'facilitator',
  })
  expect(await live.until(isReset)).toEqual({ type: 'reset', seq: promoted.seq })
  await facilitator.command({ type: 'invite.create', role: 'member' })
  await live.until(isEvent('invite.created'))
  await facilitator.command({ type: 'person.setRole', person: member.me.id, role: 'observer' })
  const before = live.frames.length
  await facilitator.command({ type: 'invite.create', role: 'observer' })
  await facilitator.command({ type: 'room.rename', name: 'After it' })
  await live.until(isEvent('room.renamed'))
  expect(live.frames.slice(before).some(isEvent('invite.created'))).toBe(false)
})

test('somebody who is removed is shown out at once', async () => {
  const server = await serverForTest()
  const { facilitator, member } = await createTeam(server)
  const live = openLive(server, { room: member.room, token: member.token })
  await live.until(frame => frame.type === 'presence')
  const sinceAsked = startFairClock()
  await facilitator.command({ type: 'person.remove', person: member.me.id })
  expect(await live.closed).toBe(4403)
  expect(sinceAsked()).toBeLessThan(1_000)
  const again = openLive(server, { room: member.room, token: member.token })
  expect(await again.closed).toBe(4404)
})

test('presence says who is here, and who has left', async () => {
  const server = await serverForTest()
  const { facilitator, member } = await createTeam(server)
  const ada = openLive(server, { room: facilitator.room, token: facilitator.token })
  await ada.until(isPresence([{ person: facilitator.me.id }]))
  const grace = openLive(server, { room: member.room, token: member.token })
  const both = [{ person: facilitator.me.id }, { person: member.me.id }]
  await Promise.all([ada.until(isPresence(both)), grace.until(isPresence(both))])
  const before = ada.frames.length
  grace.socket.close()
  await ada.until(
    frame => ada.frames.indexOf(frame) >= before && isPresence([{ person: facilitator.me.id }])(frame),
  )
})

test('whoever comes is told the time by the server’s clock', async () => {
  const server = await serverForTest({ now: () => '2026-03-02T09:00:00.000Z' })
  const { member } = await createTeam(server)
  const live = openLive(server, { room: member.room, token: member.token })
  const presence = await live.until(frame => frame.type === 'presence')
  expect(presence).toMatchObject({ now: '2026-03-02T09:00:00.000Z' })
})

test('presence says who is on which board', async () => {
  const server = await serverForTest()
  const { facilitator, member } = await createTeam(server)
  const board = await createBoard(facilitator)
  const live = openLive(server, { room: facilitator.room, token: facilitator.token })
  await live.until(frame => frame.type === 'presence')
  const drawing = new WebSocket(`${server.origin.replace('http', 'ws')}/sync/${board}?token=${member.token}`)
  await live.until(isPresence([{ person: facilitator.me.id }, { person: member.me.id, board }]))
  drawing.terminate()
})

test('a person with two windows is there once, until both are closed', async () => {
  const server = await serverForTest()
  const { facilitator, member } = await createTeam(server)
  const ada = openLive(server, { room: facilitator.room, token: facilitator.token })
  const first = openLive(server, { room: member.room, token: member.token })
  const second = openLive(server, { room: member.room, token: member.token })
  const both = [{ person: facilitator.me.id }, { person: member.me.id }]
  await Promise.all([ada, first, second].map(socket => socket.until(isPresence(both))))
  first.socket.close()
  await first.closed
  second.socket.close()
  const before = ada.frames.length
  await ada.until(
    frame => ada.frames.indexOf(frame) >= before && isPresence([{ person: facilitator.me.id }])(frame),
  )
})

test('who is nobody, or not of the room, is let go with a code that keeps a client from coming back', async () => {
  const server = await serverForTest()
  const ada = await createRoom(server)
  const stranger = await createRoom(server)
  expect(await openLive(server, { room: ada.room }).closed).toBe(4401)
  expect(await openLive(server, { room: ada.room, token: 'forged.token' }).closed).toBe(4401)
  expect(await openLive(server, { room: ada.room, token: stranger.token }).closed).toBe(4404)
  expect(await openLive(server, { room: 'nowhere', token: ada.token }).closed).toBe(4404)
  expect(await openLive(server, { room: '', token: ada.token }).closed).toBe(4404)
})

test('the cookie opens the socket as well as a token', async () => {
  const server = await serverForTest()
  const ada = await createRoom(server)
  const live = openLive(
    server,
    { room: ada.room },
    { headers: { cookie: `other=1; rotunda=${ada.token}` }, origin: server.origin },
  )
  await live.until(isPresence([{ person: ada.me.id }]))
})

test('a page of another site does not get a socket at all', async () => {
  const server = await serverForTest()
  const ada = await createRoom(server)
  for (const path of [`/live/${ada.room}`, '/live/nowhere']) {
    const socket = new WebSocket(server.origin.replace('http', 'ws') + path, {
      headers: { cookie: `rotunda=${ada.token}` },
      origin: 'https://elsewhere.example',
    })
    const status = await new Promise(resolve =>
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode)),
    )
    expect(status).toBe(403)
  }
})

test('an address without a socket answers that nothing is there', async () => {
  const server = await serverForTest()
  const socket = new WebSocket(`${server.origin.replace('http', 'ws')}/other`)
  const status = await new Promise(resolve =>
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode)),
  )
  expect(status).toBe(404)
})

test('whoever does not read is let go, and the others go on', async () => {
  const server = await serverForTest({ live: { maxBuffered: 20_000 } })
  const ada = await createRoom(server)
  const slow = openLive(server, { room: ada.room, token: ada.token })
  const quick = openLive(server, { room: ada.room, token: ada.token })
  for (const socket of [slow, quick]) await socket.until(frame => frame.type === 'presence')
  slow.socket.pause()
  // The kernel's buffers fill first; they take some megabytes.
  const text = 'x'.repeat(5_000)
  const board = await createBoard(ada)
  const { ids } = await ada.call('addNotes', {
    params: { room: ada.room, board },
    body: { notes: Array.from({ length: 200 }, () => ({ text })) },
  })
  const sources = ids.map(note => ({ board, note }))
  for (let count = 0; count < 8; count++) await ada.command({ type: 'initiative.promote', sources })
  slow.socket.resume()
  expect(await slow.closed).toBe(1013)
  const { seq } = await ada.command({ type: 'room.rename', name: 'After it' })
  await quick.until(frame => frame.type === 'event' && frame.seq === seq)
})

test('a server that stops says so', async () => {
  const server = await serverForTest()
  const ada = await createRoom(server)
  const grace = await join(server, ada.invites.member, 'Grace')
  const sockets = [ada, grace].map(({ room, token }) => openLive(server, { room, token }))
  for (const socket of sockets) await socket.until(frame => frame.type === 'presence')
  await server.close()
  for (const socket of sockets) expect(await socket.closed).toBe(1012)
})
