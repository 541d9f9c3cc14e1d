// The server makes a turn that was announced: nobody's page has to be awake for it.
import { expect, test } from 'vitest'
import { serverForTest, storedServerForTest } from '../fixture.ts'
import { createBoard, createRoom, createTeam, type Facilitator } from '../people.ts'
import { isEvent, openLive } from './liveSocket.ts'

/** @returns the id of the session */
async function begin(host: Facilitator): Promise<string> {
  const board = await createBoard(host, 'blank')
  await host.command({ type: 'group.create', name: 'Red', color: 'orange' })
  const { result } = await host.command({
    type: 'session.create',
    title: 'Strategy',
    activities: [{ title: 'Draw', mode: 'write', minutes: 30, board }],
  })
  const session = result?.session ?? ''
  await host.command({ type: 'session.start', session })
  return session
}

test('an announced turn is made at its moment, in the name of who announced it', async () => {
  const server = await serverForTest()
  const { facilitator, member } = await createTeam(server)
  const session = await begin(facilitator)
  const live = openLive(server, { room: member.room, token: member.token })
  await live.until(frame => frame.type === 'presence')
  await facilitator.command({ type: 'session.callTurn', session, from: 1, seconds: 3_600 })
  await facilitator.command({ type: 'session.callTurn', session, from: 1, seconds: null })
  await facilitator.command({ type: 'session.callTurn', session, from: 1, seconds: 0 })
  expect(await live.until(isEvent('session.rotated'))).toMatchObject({
    event: { by: facilitator.me.id, round: { number: 2 } },
  })
})

test('a turn whose moment came while nobody was there is made when somebody comes', async () => {
  const server = await storedServerForTest()
  const ada = await createRoom(server)
  const session = await begin(ada)
  await ada.command({ type: 'session.callTurn', session, from: 1, seconds: 0 })
  expect((await ada.state()).sessions[session]?.run?.rounds).toEqual([])

  const restarted = await server.restart()
  const live = openLive(restarted, { room: ada.room, token: ada.token })
  await live.until(isEvent('session.rotated'))
})
