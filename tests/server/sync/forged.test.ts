import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addNotes, readNotes } from '../people.ts'
import { addNote, joinBoard, messages, noteText, until, updatesOf } from './stage/boardClients.ts'
import { crowd, heap, nested, strangers } from './stage/forgedUpdates.ts'
import { joinRaw } from './stage/rawClient.ts'
import { scene } from './stage/scene.ts'

describe('A forged update', () => {
  it.each([
    ['that would take Yjs half a minute', messages.update(crowd(6_000)), 4413],
    ['that heaps everything under one key', messages.update(heap(40_000)), 4413],
    ['of very many clients', messages.update(strangers(130_000)), 4413],
    ['of very many clients, as a step 2', messages.step2(strangers(130_000)), 4413],
    ['of types nested too deep', messages.update(nested(40)), 4400],
  ])('%s sends its sender away, and nobody else', async (_what, bytes, code) => {
    const { server, facilitator, member, board, seat } = await scene()
    const grace = await joinRaw(seat(member))
    const ada = await joinRaw(seat(facilitator))
    ada.send(bytes)
    await until(() => ada.closed, 'closed')
    expect(ada.closed?.code).toBe(code)
    const count = grace.draw(doc => addNote(doc, 'one', 'Unharmed'))
    await until(() => grace.acknowledged === count, 'the others go on')
    expect(grace.closed).toBeUndefined()
    const roots = await server.app.documents.read(board, doc => [...doc.share.keys()])
    expect(roots.filter(root => !['records', 'meta'].includes(root))).toEqual([])
    expect(noteText((await joinBoard(seat(member))).doc, 'one')).toBe('Unharmed')
  })

  it('of new clients again and again ends where a person has had enough of them', async () => {
    const { server, facilitator, board, seat } = await scene()
    const ada = await joinRaw(seat(facilitator))
    for (let from = 1; from <= 3; from++) {
      const docs = Array.from({ length: 900 }, (_, index) => {
        const doc = new Y.Doc()
        doc.clientID = from * 10_000 + index
        doc.getMap('filler').set(`${index}`, 1)
        return Y.encodeStateAsUpdate(doc)
      })
      ada.send(messages.step2(Y.mergeUpdates(docs)))
    }
    await until(() => ada.closed, 'closed')
    expect(ada.closed?.code).toBe(4413)
    const clients = await server.app.documents.read(board, doc => doc.store.clients.size)
    expect(clients).toBeGreaterThan(1_700)
    expect(clients).toBeLessThan(2_001)
  })

  it('that waits for what never comes may not come in thousands', async () => {
    const { facilitator, seat } = await scene()
    const ada = await joinRaw(seat(facilitator))
    const doc = new Y.Doc()
    const [, ...later] = updatesOf(doc, () => {
      for (let index = 0; index < 300; index++) doc.getMap('filler').set('key', index)
    })
    for (const update of later) ada.send(messages.update(update))
    await until(() => ada.closed, 'closed')
    expect(ada.closed).toEqual({ code: 1013, reason: 'too much waits for what came before it' })
  })
})

describe('A board that has grown too large', () => {
  it('takes deletions and nothing else', async () => {
    const { facilitator, member, seat } = await scene({ sync: { limits: { boardBytes: 50_000 } } })
    const ada = await joinRaw(seat(facilitator))
    const first = ada.draw(doc => addNote(doc, 'one', 'x'.repeat(60_000)))
    await until(() => ada.acknowledged === first, 'on disk')
    const grace = await joinRaw(seat(member))
    grace.draw(doc => addNote(doc, 'two', 'One too many'))
    await until(() => grace.closed, 'closed')
    expect(grace.closed).toEqual({ code: 4413, reason: 'the board is full' })
    const second = ada.draw(doc => doc.getMap('records').delete('shape:one'))
    await until(() => ada.acknowledged === first + second, 'the deletion')
    expect(ada.closed).toBeUndefined()
  })
})

describe('A copy of a board', () => {
  it('leaves the original as it is, whatever somebody wrote beside its records', async () => {
    const { facilitator, member, board, seat } = await scene()
    await addNotes(facilitator, board, [{ text: 'Copied' }])
    const grace = await joinRaw(seat(member))
    const beside = new Y.Map<unknown>()
    const first = grace.draw(doc => doc.getMap('meta').set('other', beside))
    await until(() => grace.acknowledged === first, 'on disk')
    const { result } = await facilitator.command({ type: 'board.copy', board })
    const copy = typeof result?.board === 'string' ? result.board : ''
    expect((await readNotes(facilitator, copy)).map(({ text }) => text)).toEqual(['Copied'])
    grace.draw(() => beside.set('key', 1))
    const ada = await joinRaw(seat(facilitator))
    await until(() => JSON.stringify(ada.doc.getMap('meta')).includes('"key":1'), 'what was written later')
    const other = await joinRaw(seat(facilitator, copy))
    expect(other.doc.getMap('meta').has('other')).toBe(false)
  })
})
