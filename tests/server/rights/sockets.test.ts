// Sockets by the table: who hears, who draws, who is seen, and who is turned away.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer, type RunningServer } from '../fixture.ts'
import { openLive } from '../live/liveSocket.ts'
import { readNotes } from '../people.ts'
import { addNote, messages, until } from '../sync/stage/boardClients.ts'
import { joinRaw, openRaw } from '../sync/stage/rawClient.ts'
import { furnish, newPlace, setState, type Furnished, type Place } from './place.ts'
import { boardSocket, boardStates, draftSocket, outsiders, roles, turnedAway } from './table.ts'

let server: RunningServer
let place: Place

beforeAll(async () => {
  server = await startServer()
  place = await newPlace(server)
})
afterAll(() => server.close())

const seat = (person: { token: string }, board: string) => ({
  origin: server.origin,
  board,
  token: person.token,
})

describe.each(roles)('a board’s socket of a %s', role => {
  test.each(boardStates)('on a board that is %s', async state => {
    const person = place.team[role]
    const { board, note } = await furnish(place)
    await setState(place, board, state)
    const other = await joinRaw(seat(place.host, board))
    const client = await joinRaw(seat(person, board))
    expect(client.doc.getMap('records').has(`shape:${note}`)).toBe(true)
    client.send(messages.awareness(client.doc.clientID, 1, { cursor: null }))
    client.draw(doc => addNote(doc, 'drawn', 'Drawn'))
    // What comes after it has been read: so has the drawing.
    client.send(messages.step1(client.doc))
    await until(
      () => client.heard.step2 === 2 && other.heard.awareness.length > 0,
      'an answer, and being seen',
    )
    const draws = boardSocket[role][state] === 'draws'
    if (draws) await until(() => client.acknowledged === 1, 'on disk')
    const drawn = (await readNotes(place.host, board)).some(({ id }) => id === 'drawn')
    expect([drawn, client.acknowledged, client.closed]).toEqual([draws, draws ? 1 : 0, undefined])
  })
})

describe.each(roles)('the socket of a draft, for a %s', role => {
  test.each(boardStates)('on a board that is %s', async state => {
    const person = place.team[role]
    const { board } = await furnish(place)
    await place.host.command({ type: 'board.hide', board })
    await setState(place, board, state)
    for (const other of [...Object.values(place.team), place.host].filter(
      ({ me }) => me.id !== person.me.id,
    )) {
      const client = await openRaw(seat(person, `${board}~draft:${other.me.id}`))
      await until(() => client.closed, 'closed')
      expect([client.closed?.code, client.heard.frames]).toEqual([4404, 0])
    }
    const right = draftSocket[role][state]
    const client = await joinRaw(seat(person, `${board}~draft:${person.me.id}`))
    if (right === 'none') return expect(client.closed?.code).toBe(4404)
    client.draw(doc => addNote(doc, 'drawn', 'Drawn'))
    client.send(messages.step1(client.doc))
    await until(() => client.heard.step2 === 2, 'an answer')
    if (right === 'draws') await until(() => client.acknowledged === 1, 'on disk')
    expect([client.acknowledged, client.closed]).toEqual([right === 'draws' ? 1 : 0, undefined])
    expect((await readNotes(place.host, board)).map(({ id }) => id)).not.toContain('drawn')
  })
})

test.each(roles)('the room’s socket of a %s', async role => {
  const { token, room } = place.team[role]
  const live = openLive(server, { room, token, since: 0 })
  await live.until(frame => frame.type === 'presence')
  const hears = live.frames.some(frame => frame.type === 'event' && frame.event.type === 'invite.created')
  expect(hears).toBe(role === 'facilitator')
})

describe.each(outsiders)('a socket of somebody outside: %s', outsider => {
  let on: Furnished
  beforeAll(async () => {
    on = await furnish(place)
  })

  test('is turned away from a board, whether or not there is one', async () => {
    const { board } = on
    for (const each of [board, `${place.host.room}.nothing`, place.template]) {
      const client = await openRaw(seat(place.outsiders[outsider], each))
      await until(() => client.closed, 'closed')
      expect([each, client.closed?.code, client.heard.frames]).toEqual([each, turnedAway[outsider].sync, 0])
    }
  })

  test('is turned away from the room', async () => {
    const { token } = place.outsiders[outsider]
    const live = openLive(server, { room: place.host.room, token, since: 0 })
    expect([await live.closed, live.frames]).toEqual([turnedAway[outsider].live, []])
  })
})

test.each(roles)('a %s has a socket on boards only, and on drafts of their own', async role => {
  const { board } = await furnish(place)
  for (const each of [place.template, `${place.host.room}.nothing`, `${board}~draft:${place.person}`]) {
    const client = await openRaw(seat(place.team[role], each))
    await until(() => client.closed, 'closed')
    expect([each, client.closed?.code]).toEqual([each, 4404])
  }
})
