// A group that visits a board and may add to it: by its layer, and by nothing else.
import * as decoding from 'lib0/decoding'
import { describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { readNotes } from '../people.ts'
import { storedServerForTest } from '../fixture.ts'
import { addNote, messages, noteText, openBoard, until } from '../sync/stage/boardClients.ts'
import { joinRaw, openRaw, type RawClient } from '../sync/stage/rawClient.ts'
import { visitScene } from './stage.ts'

const move = (doc: Y.Doc, id: string, x: number) => recordsOf(doc).get(`shape:${id}`)?.set('pos', [x, 0])
const placeOf = (doc: Y.Doc, id: string) => recordsOf(doc).get(`shape:${id}`)?.get('pos')

/** Asked at once: when the answer has come, what was sent before has been looked at. */
async function answered(client: RawClient): Promise<void> {
  const { step2 } = client.heard
  client.send(messages.step1(client.doc))
  await until(() => client.heard.step2 > step2 || client.closed, 'an answer')
}

describe('A visiting group', () => {
  test('adds by its layer, at once for everybody, and nothing to the board itself', async () => {
    const { facilitator, grace, boris, host, board, seat, layer } = await visitScene()
    const watching = openBoard(seat(facilitator))
    const other = openBoard(seat(boris))
    const own = await joinRaw(seat(grace))
    own.draw(doc => addNote(doc, 'vain', 'On the board itself'))
    await answered(own)
    const adding = await joinRaw(seat(grace, layer))
    adding.draw(doc => addNote(doc, 'added', 'An addition'))
    await until(() => adding.acknowledged === 1, 'on disk')
    for (const { doc } of [watching, other]) await until(() => noteText(doc, 'added'), 'seen')
    const notes = await readNotes(facilitator, board)
    expect(notes.map(({ text, author }) => [text, author])).toEqual([['An addition', grace.me.id]])
    expect([own.acknowledged, own.closed]).toEqual([0, undefined])
    // Whose board it is goes on: they look after another one now.
    const hosts = await joinRaw(seat(host))
    hosts.draw(doc => addNote(doc, 'away', 'We are visiting elsewhere'))
    await answered(hosts)
    expect(hosts.acknowledged).toBe(0)
  })

  test('changes what the group has added, also after somebody else has, and nothing else', async () => {
    const { facilitator, grace, boris, board, seat, layer } = await visitScene()
    const leading = await joinRaw(seat(facilitator))
    leading.draw(doc => addNote(doc, 'theirs', 'Was here'))
    const first = await joinRaw(seat(grace, layer))
    first.draw(doc => addNote(doc, 'ours', 'Ours'))
    await until(() => noteText(leading.doc, 'ours'), 'seen')
    leading.draw(doc => move(doc, 'ours', 100))
    const second = await joinRaw(seat(boris, layer))
    await until(() => JSON.stringify(placeOf(second.doc, 'ours')) === '[100,0]', 'moved')
    second.draw(doc => move(doc, 'ours', 200))
    await until(() => JSON.stringify(placeOf(leading.doc, 'ours')) === '[200,0]', 'moved on')
    for (const reach of [
      (doc: Y.Doc) => move(doc, 'theirs', 7),
      (doc: Y.Doc) => recordsOf(doc).delete('shape:theirs'),
      (doc: Y.Doc) => addNote(doc, 'theirs', 'Taken over'),
      (doc: Y.Doc) => doc.getMap('meta').set('schema', 99),
    ]) {
      const client = await joinRaw(seat(boris, layer))
      client.draw(reach)
      await until(() => client.closed, 'closed')
      expect(client.closed?.code).toBe(4403)
    }
    expect((await readNotes(facilitator, board)).map(({ text }) => text).sort()).toEqual(['Ours', 'Was here'])
  })

  test('is told, where it only adds, whose ids are the layer’s, and nothing of the board', async () => {
    const { facilitator, grace, boris, seat, layer } = await visitScene()
    const told: number[][] = []
    const leading = await joinRaw(seat(facilitator))
    leading.draw(doc => addNote(doc, 'theirs', 'Was here'))
    const adding = await openRaw(seat(grace, layer), { query: 'acks=1&adds=1' })
    adding.socket.on('message', (bytes: Buffer) => {
      const decoder = decoding.createDecoder(bytes)
      if (decoding.readVarUint(decoder) !== 101) return
      const ids = decoding.createDecoder(decoding.readVarUint8Array(decoder))
      told.push([])
      while (decoding.hasContent(ids)) told.at(-1)?.push(decoding.readVarUint(ids))
    })
    adding.draw(doc => addNote(doc, 'one', 'One'))
    await until(() => told.at(-1)?.includes(adding.doc.clientID), 'her own')
    const other = await joinRaw(seat(boris, layer))
    other.draw(doc => addNote(doc, 'two', 'Two'))
    await until(() => told.at(-1)?.includes(other.doc.clientID), 'his')
    await answered(adding)
    expect([adding.heard.updates, adding.heard.awareness.length, [...recordsOf(adding.doc).keys()]]).toEqual([
      0,
      0,
      ['shape:one'],
    ])
    expect(told.at(-1)).not.toContain(leading.doc.clientID)
  })

  test('adds under ids that write nowhere else', async () => {
    const { facilitator, grace, session, turn, seat, layer } = await visitScene()
    await facilitator.command({ type: 'session.undoTurn', session, from: 2 })
    const before = await joinRaw(seat(grace))
    before.draw(doc => addNote(doc, 'board', 'On the board'))
    await until(() => before.acknowledged === 1, 'on disk')
    await turn(1)
    const adding = await joinRaw(seat(grace, layer))
    adding.doc.clientID = before.doc.clientID
    adding.draw(doc => addNote(doc, 'layer', 'And in the layer'))
    await until(() => adding.closed, 'closed')
    expect(adding.closed?.code).toBe(4403)
  })

  test('of others, and who looks on, only reads', async () => {
    const { observer, host, grace, seat, layer } = await visitScene()
    const adding = await joinRaw(seat(grace, layer))
    adding.draw(doc => addNote(doc, 'ours', 'Ours'))
    await until(() => adding.acknowledged === 1, 'on disk')
    for (const person of [observer, host]) {
      const client = await joinRaw(seat(person, layer))
      expect(noteText(client.doc, 'ours')).toBe('Ours')
      client.draw(doc => addNote(doc, 'vain', 'In vain'))
      await answered(client)
      expect([client.acknowledged, client.closed]).toEqual([0, undefined])
    }
  })

  test('finds after a restart what it added, still its own', async () => {
    const stored = await storedServerForTest()
    const { grace, boris, facilitator, board, layer, seat } = await visitScene({}, stored)
    const adding = await joinRaw(seat(grace, layer))
    adding.draw(doc => addNote(doc, 'ours', 'Ours'))
    await until(() => adding.acknowledged === 1, 'on disk')
    const { origin } = await stored.restart()
    const again = await joinRaw({ origin, board: layer, token: boris.token })
    again.draw(doc => move(doc, 'ours', 40))
    await until(() => again.acknowledged === 1, 'on disk')
    const watching = openBoard({ origin, board, token: facilitator.token })
    await until(() => JSON.stringify(placeOf(watching.doc, 'ours')) === '[40,0]', 'moved')
  })

  test('writes hidden when that begins: what is written from then on reaches nobody until it is shown', async () => {
    const { facilitator, grace, board, seat } = await visitScene()
    const draft = `${board}~draft:${grace.me.id}`
    const open = await joinRaw(seat(grace, draft))
    open.draw(doc => addNote(doc, 'open', 'In the open'))
    await until(() => open.acknowledged === 1, 'on disk')
    await facilitator.command({ type: 'board.hide', board })
    await until(() => open.closed, 'closed')
    expect(open.closed?.code).toBe(1013)
    const hidden = await joinRaw(seat(grace, draft))
    hidden.draw(doc => addNote(doc, 'hidden', 'Hidden'))
    await until(() => hidden.acknowledged === 1, 'on disk')
    expect((await readNotes(facilitator, board)).map(({ id }) => id)).toEqual(['open'])
    await facilitator.command({ type: 'board.reveal', board })
    expect((await readNotes(facilitator, board)).map(({ id }) => id).sort()).toEqual(['hidden', 'open'])
  })
})
