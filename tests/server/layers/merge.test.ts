// What was hidden gets onto the board whole and once, whatever breaks in between.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { doOverlap } from '#shared/canvas/blocks.ts'
import { recordsOf } from '#shared/canvas/document.ts'
import { notesOf } from '#shared/canvas/notes/notes.ts'
import { createMemoryLog } from '../../../server/logs/memoryLog.ts'
import { StoreFull, type LogStore } from '../../../server/logs/logStore.ts'
import { loadBoard } from '../../../server/sync/document/loadBoard.ts'
import { mergeInto } from '../../../server/sync/layers/mergeInto.ts'
import { startServer, storedServerForTest } from '../fixture.ts'
import { api } from '../client.ts'
import { createBoard, createTeam, readNotes } from '../people.ts'
import { addNote, messages, until } from '../sync/stage/boardClients.ts'
import { joinRaw } from '../sync/stage/rawClient.ts'
import { hiddenScene } from './stage.ts'

/** A log that stops taking anything for boards after so many appends, as if the process had been killed there. */
function mortalLog(log: LogStore, appends: number): LogStore {
  let left = appends
  return {
    ...log,
    async append(batch) {
      if (batch.some(({ stream }) => stream.startsWith('board/')) && left-- <= 0)
        throw new StoreFull('The machine is gone')
      return log.append(batch)
    },
  }
}

test.each([0, 1, 2, 3])(
  'killed after %i writes from the moment it is shown, nothing is lost and nothing is there twice',
  async writes => {
    const log = createMemoryLog()
    const first = await startServer({ log })
    const { key } = first
    const { facilitator, member } = await createTeam(first)
    const board = await createBoard(facilitator, 'blank')
    await facilitator.command({ type: 'board.hide', board })
    for (const person of [facilitator, member]) {
      const id = `${board}~draft:${person.me.id}`
      const client = await joinRaw({ origin: first.origin, board: id, token: person.token })
      client.draw(doc => addNote(doc, person.me.id, person.me.name))
      await until(() => client.acknowledged === 1, 'on disk')
      client.socket.terminate()
    }
    const dying = await startServer({ log: { ...mortalLog(log, writes), close: async () => undefined }, key })
    const there = api(dying, facilitator.token)
    const params = { room: facilitator.room }
    await there.call('command', { params, body: { type: 'board.reveal', board } }).catch(() => undefined)

    const next = await startServer({ log, key })
    const after = api(next, facilitator.token)
    const read = async () =>
      (await after.call('readNotes', { params: { ...params, board } })).map(({ id }) => id).sort()
    await until(async () => (await read()).length === 2, 'both notes')
    expect(await read()).toEqual([facilitator.me.id, member.me.id].sort())
    const { doc } = await loadBoard(log, board)
    expect([...recordsOf(doc).keys()].sort()).toEqual(
      [facilitator, member].map(({ me }) => `shape:${me.id}`).sort(),
    )
    for (const server of [dying, next]) await server.close().catch(() => undefined)
  },
)

test('a restart shows nothing that is hidden, and takes in what was being shown', async () => {
  const stored = await storedServerForTest()
  const { facilitator, member } = await createTeam(stored)
  const board = await createBoard(facilitator, 'blank')
  await facilitator.command({ type: 'board.hide', board })
  const id = `${board}~draft:${member.me.id}`
  const client = await joinRaw({ origin: stored.origin, board: id, token: member.token })
  client.draw(doc => addNote(doc, 'a', 'Hidden'))
  await until(() => client.acknowledged === 1, 'on disk')
  const again = await stored.restart()
  const there = api(again, facilitator.token)
  const params = { room: facilitator.room, board }
  expect(await there.call('readNotes', { params })).toEqual([])
  const same = await joinRaw({ origin: again.origin, board: id, token: member.token })
  expect(recordsOf(same.doc).size).toBe(1)
  await there.call('command', { params, body: { type: 'board.reveal', board } })
  expect((await there.call('readNotes', { params })).map(({ text }) => text)).toEqual(['Hidden'])
  const last = await again.restart()
  const notes = await api(last, facilitator.token).call('readNotes', { params })
  expect(notes.map(({ text, author }) => [text, author])).toEqual([['Hidden', member.me.id]])
})

test('whose a client id is holds for the board after what was written under it was shown', async () => {
  const stored = await storedServerForTest({ sync: { idleMs: 1 } })
  const { facilitator, member } = await createTeam(stored)
  const board = await createBoard(facilitator, 'blank')
  await facilitator.command({ type: 'board.hide', board })
  const id = `${board}~draft:${member.me.id}`
  const client = await joinRaw({ origin: stored.origin, board: id, token: member.token })
  client.draw(doc => addNote(doc, 'a', 'Mine'))
  await until(() => client.acknowledged === 1, 'on disk')
  await facilitator.command({ type: 'board.reveal', board })
  const again = await stored.restart()
  const forger = await joinRaw({ origin: again.origin, board, token: facilitator.token })
  const { doc } = forger
  doc.clientID = client.doc.clientID
  forger.draw(() => addNote(doc, 'b', 'In your name'))
  await until(() => forger.closed, 'closed')
  expect(forger.closed?.code).toBe(4403)
})

test('a merge done twice does nothing the second time, and one that would take over a record is refused', () => {
  const base = new Y.Doc()
  const layer = new Y.Doc()
  addNote(base, 'theirs', 'On the board')
  addNote(layer, 'mine', 'In the layer')
  mergeInto(base, layer)
  const once = Y.encodeStateAsUpdate(base)
  mergeInto(base, layer)
  expect(Y.encodeStateAsUpdate(base)).toEqual(once)
  addNote(layer, 'theirs', 'Something else')
  expect(() => mergeInto(base, layer)).toThrow('contradicts')
})

test('a layer that has become more than an update may hold is refused as well, and what is on the board stays', () => {
  const base = new Y.Doc()
  addNote(base, 'theirs', 'On the board')
  const layer = new Y.Doc()
  const text = layer.getText('scratch')
  // Every other letter is gone: each is a range of deletions of its own.
  layer.transact(() => text.insert(0, 'ab'.repeat(100_001)))
  layer.transact(() => {
    for (let index = 100_000; index >= 0; index--) text.delete(2 * index, 1)
  })
  const before = Y.encodeStateAsUpdate(base)
  expect(() => mergeInto(base, layer)).toThrow('contradicts')
  expect(Y.encodeStateAsUpdate(base)).toEqual(before)
})

test('what people wrote at the same place stands beside each other, also what a page sent to the board itself', async () => {
  const { facilitator, member, board, seat, draftOf, reveal } = await hiddenScene()
  const drafts = []
  for (const person of [facilitator, member]) {
    const client = await joinRaw(seat(person, draftOf(person)))
    client.draw(doc => addNote(doc, person.me.id, person.me.name))
    await until(() => client.acknowledged === 1, 'on disk')
    drafts.push(client.doc)
  }
  const [page, other] = [await joinRaw(seat(member)), await joinRaw(seat(facilitator))]
  const shown = reveal()
  const [, own] = drafts
  if (own) page.send(messages.update(Y.encodeStateAsUpdate(own)))
  await shown
  await until(() => {
    const [a, b] = notesOf(other.doc)
    return a && b && !doOverlap(a, b)
  }, 'beside each other')
  const notes = await readNotes(facilitator, board)
  const ids = [facilitator, member].map(({ me }) => me.id)
  expect(new Map(notes.map(({ id, author }) => [id, author]))).toEqual(new Map(ids.map(id => [id, id])))
})
