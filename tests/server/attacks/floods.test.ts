// Too much of what each alone is allowed: questions, messages, pings, sockets. Whoever floods is read slowly or sent
// away; the honest pair on the same board goes on.
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { openLive } from '../live/liveSocket.ts'
import { addNote, joinBoard, messages, syncUrl, until, type Seat } from '../sync/stage/boardClients.ts'
import { joinRaw, openRaw, type RawClient } from '../sync/stage/rawClient.ts'
import { besideHonestPair, besieged, type Besieged } from './besideHonestPair.ts'
import { crowdedAwareness, step1 } from './wire.ts'

const mallorysSocket = (place: Besieged) => joinRaw(place.seat(place.mallory))
const codeOf = async (client: RawClient) => {
  await until(() => client.closed, 'closed')
  return client.closed?.code
}

/** Everything that was sent has been read, or its sender is closed. */
async function heardOut(client: RawClient): Promise<void> {
  const before = client.heard.step2
  client.send(messages.step1(client.doc))
  await until(() => client.heard.step2 > before || client.closed, 'an answer')
}

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index))

/** A socket that talks and reads, and thinks about nothing of it. */
async function openDeaf({ origin, board, token }: Seat) {
  const socket = new WebSocket(`${syncUrl({ origin })}/${board}?token=${token}`)
  onTestFinished(() => socket.terminate())
  socket.on('error', () => undefined)
  let heard = 0
  socket.on('message', () => heard++)
  const closed = new Promise<number>(resolve => socket.once('close', resolve))
  await new Promise(resolve => socket.once('open', resolve))
  return { socket, closed, heard: () => heard }
}

test('a flood of step 1s, each with another state vector, on a board of 2,000 notes', async () => {
  const place = await besieged()
  await place.server.app.documents.edit(place.board, place.facilitator.me.id, doc => {
    for (let note = 0; note < 2_000; note++) addNote(doc, `old-${note}`, 'A note that was there before')
  })
  await until(() => place.grace.doc.getMap('records').size >= 2_000, 'the notes')
  const sockets = await Promise.all(times(5, () => openDeaf(place.seat(place.mallory))))
  await besideHonestPair(place, async () => {
    for (const { socket } of sockets) for (let nth = 0; nth < 15; nth++) socket.send(step1(1_000 + nth, 1))
    await Promise.all(sockets.map(({ heard }) => until(() => heard() > 15, 'answers')))
    for (const { socket } of sockets) for (let nth = 0; nth < 200; nth++) socket.send(step1(1_000 + nth, 1))
    expect(await Promise.all(sockets.map(({ closed }) => closed))).toEqual(sockets.map(() => 1013))
  })
})

test('a flood of questions who is here, where many are', async () => {
  const place = await besieged()
  const junk = 'x'.repeat(3_500)
  const since = performance.now()
  const crowd = await Promise.all(times(60, () => openRaw(place.seat(place.mallory))))
  for (const client of crowd) client.send(messages.awareness(client.doc.clientID, 1, { cursor: null, junk }))
  await besideHonestPair(place, async () => {
    for (const client of crowd.slice(0, 10))
      for (let nth = 0; nth < 100; nth++) client.send(messages.queryAwareness())
    for (const client of crowd.slice(0, 10)) await heardOut(client)
  })
  // A thousand questions: each of ten people is answered, and told of others, twenty times a second at most.
  const most = 40 + (40 * (performance.now() - since)) / 1_000
  for (const client of crowd.slice(0, 10)) expect(client.heard.awareness.length).toBeLessThan(most)
})

test('awareness of hundreds of thousands in one message', async () => {
  const place = await besieged()
  const mallory = await mallorysSocket(place)
  const crowded = crowdedAwareness(250_000)
  await besideHonestPair(place, async () => {
    for (let nth = 0; nth < 12; nth++) mallory.send(crowded)
    expect(await codeOf(mallory)).toBe(4400)
  })
})

test('many awareness ids by one socket: one is shown', async () => {
  const place = await besieged()
  const mallory = await mallorysSocket(place)
  const ada = await joinBoard(place.seat(place.facilitator))
  const own = mallory.doc.clientID
  await besideHonestPair(place, async () => {
    for (let nth = 0; nth < 2_000; nth++) mallory.send(messages.awareness(own + nth, 1, { nth }))
    await until(() => ada.provider.awareness.getStates().has(own), 'the first')
    await heardOut(mallory)
  })
  const shown = [...ada.provider.awareness.getStates().keys()].filter(id => id >= own && id < own + 2_000)
  expect(shown).toEqual([own])
})

test('thousands of small updates at once', async () => {
  const place = await besieged()
  const mallory = await mallorysSocket(place)
  await besideHonestPair(place, async () => {
    const count = mallory.draw(doc => {
      for (let nth = 0; nth < 3_000; nth++) doc.getMap('filler').set(`${nth}`, nth)
    })
    await until(() => mallory.acknowledged === count, 'all of it')
  })
})

test('the largest messages, and one that is too large', async () => {
  const place = await besieged()
  const mallory = await mallorysSocket(place)
  await besideHonestPair(place, async () => {
    for (let nth = 0; nth < 8; nth++)
      mallory.draw(doc => doc.getMap('filler').set('large', 'x'.repeat(900_000)))
    mallory.send(new Uint8Array(2 ** 20 + 1))
    expect(await codeOf(mallory)).toBe(4413)
  })
})

test('one message in very many pieces', async () => {
  const place = await besieged()
  const mallory = await openRaw(place.seat(place.mallory))
  await besideHonestPair(place, async () => {
    for (let nth = 0; nth < 20_000; nth++) mallory.socket.send(Uint8Array.of(1), { fin: false })
    // A stock client must not come back and send it again.
    expect(await codeOf(mallory)).toBe(4413)
  })
})

test('pings that nobody reads the answers of', async () => {
  const place = await besieged()
  const mallory = await openRaw(place.seat(place.mallory))
  mallory.socket.pause()
  await besideHonestPair(place, async () => {
    const pings = setInterval(() => {
      for (let nth = 0; nth < 500; nth++) mallory.socket.ping('x'.repeat(100), true, () => undefined)
    }, 5)
    await until(() => mallory.socket.bufferedAmount > 100_000 || mallory.closed, 'the server reads no more')
    mallory.socket.resume()
    await until(() => mallory.closed, 'closed')
    clearInterval(pings)
  })
})

test('sockets that come and go without end', async () => {
  const place = await besieged()
  await besideHonestPair(place, async () => {
    for (let round = 0; round < 8; round++) {
      const token = round % 2 === 0 ? place.mallory.token : 'forged'
      const sockets = await Promise.all(times(25, () => openDeaf({ ...place.seat(place.mallory), token })))
      for (const { socket } of sockets) socket.terminate()
    }
  })
  const metrics = async () => (await fetch(`${place.server.origin}/metrics`)).text()
  await until(async () => (await metrics()).includes('rotunda_board_sockets_open 2'), 'none is left behind')
})

test('a person who takes every place on a board gives one up for somebody else', async () => {
  const place = await besieged({ sync: { limits: { connectionsPerBoard: 12 } } })
  const crowd = await Promise.all(times(10, () => mallorysSocket(place)))
  const edsger = await joinRaw(place.seat(place.observer))
  expect(edsger.closed).toBeUndefined()
  await until(() => crowd.some(({ closed }) => closed), 'one of theirs has gone')
  expect(crowd.flatMap(({ closed }) => closed?.code ?? [])).toEqual([1013])
  expect(await codeOf(await openRaw(place.seat(place.mallory)))).toBe(1013)
  await besideHonestPair(place, async () => undefined)
})

test('talking without end to a room that listens to nothing', async () => {
  const place = await besieged({ live: { talk: { burst: 1_000, messagesPerSecond: 50, hurryMs: 300 } } })
  const { room, token } = place.mallory
  const live = openLive(place.server, { room, token })
  await live.until(frame => frame.type === 'presence')
  await besideHonestPair(place, async () => {
    const talk = setInterval(() => {
      for (let nth = 0; nth < 50; nth++) live.socket.send('x'.repeat(1_000))
    }, 10)
    expect(await live.closed).toBe(4429)
    clearInterval(talk)
  })
})
