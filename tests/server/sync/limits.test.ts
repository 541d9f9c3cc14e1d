import { describe, expect, it, onTestFinished, vi } from 'vitest'
import * as fc from 'fast-check'
import * as Y from 'yjs'
import { defaultLimits } from '../../../server/sync/limits.ts'
import { readNotes } from '../people.ts'
import { addNote, joinBoard, messages, noteText, until, updatesOf } from './stage/boardClients.ts'
import { joinRaw, openRaw, type RawClient } from './stage/rawClient.ts'
import { scene } from './stage/scene.ts'

const codeOf = async (client: RawClient) => {
  await until(() => client.closed, 'closed')
  return client.closed?.code
}

describe('The server', () => {
  it('closes a socket whose message is too large with 4413', async () => {
    const { facilitator, seat } = await scene()
    const ada = await joinRaw(seat(facilitator))
    ada.send(new Uint8Array(3 * 2 ** 20))
    expect(await codeOf(ada)).toBe(4413)
  })

  it('closes a socket that does not read with 1013, and the others go on', async () => {
    const { facilitator, member, observer, seat } = await scene({
      sync: { limits: { bufferedBytes: 64 * 1024, burst: 100_000 } },
    })
    const ada = await joinRaw(seat(facilitator))
    const slow = await joinRaw(seat(observer))
    slow.socket.pause()
    const grace = await joinRaw(seat(member))
    // More than the system itself keeps for a socket.
    for (let index = 0; index < 20; index++) {
      ada.draw(doc => doc.getMap('filler').set('large', `${index}${'x'.repeat(900_000)}`))
      const large = () => grace.doc.getMap('filler').get('large')?.toString()
      await until(() => large()?.startsWith(`${index}x`), 'her to have read it')
    }
    slow.socket.resume()
    expect([await codeOf(slow), slow.closed?.reason]).toEqual([1013, 'you read too slowly'])
    expect(grace.closed).toBeUndefined()
  })

  it('reads who is in a hurry more slowly, and loses nothing', async () => {
    const { facilitator, board, seat } = await scene({
      sync: { limits: { burst: 50, messagesPerSecond: 500 } },
    })
    const ada = await joinRaw(seat(facilitator))
    const count = ada.draw(doc => {
      for (let index = 0; index < 300; index++) addNote(doc, `note-${index}`, 'In a hurry')
    })
    await until(() => ada.acknowledged === count, 'all of it on disk')
    expect(await readNotes(facilitator, board)).toHaveLength(300)
  })

  it('closes a socket that never stops with 4429', async () => {
    // The burst is large: a server that was slow to read for a moment does not take that for a rest.
    const limits = { burst: 200, messagesPerSecond: 100, hurryMs: 200 }
    const { facilitator, seat } = await scene({ sync: { limits } })
    const ada = await joinRaw(seat(facilitator))
    const flood = setInterval(() => {
      for (let index = 0; index < 20; index++) ada.send(messages.queryAwareness())
    }, 10)
    expect(await codeOf(ada)).toBe(4429)
    clearInterval(flood)
  })

  it('says something now and then, because a stock client leaves when it hears nothing', async () => {
    const { observer, seat } = await scene({ sync: { limits: { quietMs: 20, sweepMs: 20 } } })
    const edsger = await joinRaw(seat(observer))
    const { frames } = edsger.heard
    await until(() => edsger.heard.frames > frames + 2, 'signs of life')
  })

  it('drops a socket that does not answer its pings', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    onTestFinished(() => void vi.useRealTimers())
    const { server, facilitator, observer, board, seat } = await scene()
    const ada = await joinBoard(seat(facilitator))
    const dead = await openRaw(seat(observer))
    dead.send(messages.awareness(7, 1, { cursor: null }))
    await until(() => ada.provider.awareness.getStates().has(7), 'its cursor')
    dead.socket.pause()
    vi.advanceTimersByTime(defaultLimits.pingMs)
    addNote(ada.doc, 'one', 'Still here')
    await until(async () => (await readNotes(facilitator, board)).length === 1, 'the note')
    vi.advanceTimersByTime(defaultLimits.pingMs)
    await until(() => !ada.provider.awareness.getStates().has(7), 'it has gone')
    expect(ada.provider.wsconnected).toBe(true)
    expect(await server.app.documents.read(board, () => true)).toBe(true)
  })
})

describe('Malformed bytes', () => {
  it.each([
    ['a text', 'hello', 4400],
    ['nothing', new Uint8Array(), 4400],
    ['an update that is cut short', Uint8Array.of(0, 2, 9, 1, 1, 1, 0), 4400],
    ['a length that never ends', new Uint8Array(64).fill(255), 4400],
    [
      'an update of 2²⁵ structs in ten bytes',
      messages.update(Uint8Array.of(1, 128, 128, 128, 16, 1, 0, 4, 1, 1)),
      4400,
    ],
  ])('such as %s close their own socket only', async (_what, bytes, code) => {
    const { facilitator, member, seat } = await scene()
    const grace = await joinRaw(seat(member))
    const ada = await joinRaw(seat(facilitator))
    ada.socket.send(bytes)
    expect(await codeOf(ada)).toBe(code)
    const count = grace.draw(doc => addNote(doc, 'one', 'Still here'))
    await until(() => grace.acknowledged === count, 'the server goes on')
  })

  it('of any kind change nothing on the board', async () => {
    const { facilitator, member, board, seat } = await scene()
    const grace = await joinRaw(seat(member))
    const count = grace.draw(doc => addNote(doc, 'one', 'Unharmed'))
    await until(() => grace.acknowledged === count, 'on disk')
    const before = await readNotes(member, board)
    const honest = updatesOf(new Y.Doc(), () => undefined)
    const doc = new Y.Doc()
    honest.push(...updatesOf(doc, () => addNote(doc, 'other', 'Never whole')))
    const damaged = fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })).map(([at, by]) => {
      const bytes = messages.update(honest[0] ?? new Uint8Array())
      // The last byte counts the deletions: none.
      bytes[bytes.length - 1] = by
      return at % 2 === 0 ? bytes : bytes.subarray(0, bytes.length - 1 - (at % (bytes.length - 4)))
    })
    const noise = fc.uint8Array({ maxLength: 300 }).map(bytes => Uint8Array.of(0, 2, ...bytes))
    await fc.assert(
      fc.asyncProperty(fc.oneof(noise, damaged, fc.uint8Array({ maxLength: 200 })), async bytes => {
        const stranger = await openRaw(seat(facilitator))
        stranger.send(bytes)
        stranger.socket.close()
        await until(() => stranger.closed, 'closed')
      }),
      { numRuns: 150 },
    )
    expect(await readNotes(member, board)).toEqual(before)
    expect(grace.closed).toBeUndefined()
    expect(noteText((await joinBoard(seat(member))).doc, 'one')).toBe('Unharmed')
  })
})
