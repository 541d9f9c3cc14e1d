import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readEntry } from '../../../server/sync/document/boardLog.ts'
import { readNotes } from '../people.ts'
import { addNote, joinBoard, messages, noteText, until, updatesOf } from './stage/boardClients.ts'
import { createGatedLog } from './stage/gatedLog.ts'
import { joinRaw, openRaw } from './stage/rawClient.ts'
import { scene } from './stage/scene.ts'

async function gatedScene() {
  const log = createGatedLog()
  return { log, ...(await scene({ log, timings: { spaceRetryMs: 100 } })) }
}

describe('An update', () => {
  it('is acknowledged and told only once it is on disk', async () => {
    const { log, facilitator, member, seat } = await gatedScene()
    const ada = await joinRaw(seat(facilitator))
    const grace = await joinRaw(seat(member))
    log.hold()
    const count = ada.draw(doc => addNote(doc, 'one', 'One'))
    await until(() => log.waiting() > 0, 'the append')
    // Where Ada points needs no disk: it comes after whatever was told before.
    ada.send(messages.awareness(ada.doc.clientID, 1, {}))
    await until(() => grace.heard.awareness.length > 0, 'where Ada points')
    const late = await openRaw(seat(member))
    late.send(messages.step1(late.doc))
    expect([ada.acknowledged, grace.heard.updates]).toEqual([0, 0])
    log.release()
    await until(() => ada.acknowledged === count && noteText(grace.doc, 'one'), 'acknowledged and told')
    await until(() => late.heard.step2 > 0, 'the answer of who came meanwhile')
    expect(noteText(late.doc, 'one')).toBe('One')
  })

  it('is not shown to readers of the server before it is on disk', async () => {
    const { log, server, facilitator, board, seat } = await gatedScene()
    const ada = await joinRaw(seat(facilitator))
    log.hold()
    ada.draw(doc => addNote(doc, 'one', 'One'))
    await until(() => log.waiting() > 0, 'the append')
    let isRead = false
    const reading = server.app.documents.read(board, doc => {
      isRead = true
      return noteText(doc, 'one')
    })
    await new Promise(resolve => setImmediate(resolve))
    expect(isRead).toBe(false)
    log.release()
    expect(await reading).toBe('One')
  })

  it('that could not be stored is neither acknowledged nor told, and is there once there is space', async () => {
    const { log, facilitator, member, board, seat } = await gatedScene()
    const ada = await joinRaw(seat(facilitator))
    const grace = await joinRaw(seat(member))
    log.refuse()
    ada.draw(doc => addNote(doc, 'one', 'One'))
    await until(() => ada.closed && grace.closed, 'closed')
    expect([ada.closed?.code, grace.closed?.code]).toEqual([1013, 1013])
    expect([ada.acknowledged, noteText(grace.doc, 'one')]).toEqual([0, undefined])
    expect(await readNotes(member, board)).toEqual([])
    log.release()
    await joinRaw(seat(facilitator), { doc: ada.doc })
    const back = await joinBoard(seat(member), grace.doc)
    await until(() => noteText(back.doc, 'one') === 'One', 'the note')
  })

  it('of a stock client survives a full disk without anybody doing anything', async () => {
    const { log, facilitator, member, seat } = await gatedScene()
    const ada = await joinBoard(seat(facilitator))
    const grace = await joinBoard(seat(member))
    log.refuse()
    addNote(ada.doc, 'one', 'One')
    await until(() => !ada.provider.wsconnected, 'sent away')
    log.release()
    await until(() => noteText(grace.doc, 'one') === 'One', 'the note')
  })

  it('waits while the disk is full, and the board can be read', async () => {
    const { log, facilitator, member, board, seat } = await gatedScene()
    const ada = await joinRaw(seat(facilitator))
    log.refuse()
    ada.draw(doc => addNote(doc, 'one', 'One'))
    await until(() => ada.closed, 'closed')
    const back = await joinRaw(seat(facilitator), { doc: ada.doc })
    back.send(messages.step1(new Y.Doc()))
    await until(() => back.heard.step2 === 2, 'answers')
    expect(await readNotes(member, board)).toEqual([])
    expect([back.closed, back.acknowledged]).toEqual([undefined, 0])
    log.release()
    await until(() => back.acknowledged === 1, 'on disk after all')
  })

  it('that waits for an earlier one is acknowledged when that has come', async () => {
    const { facilitator, member, seat } = await scene()
    const ada = await joinRaw(seat(facilitator))
    const grace = await joinRaw(seat(member))
    const [first, second] = updatesOf(ada.doc, () => {
      addNote(ada.doc, 'one', 'One')
      addNote(ada.doc, 'two', 'Two')
    })
    if (!first || !second) throw new Error('There were to be two updates')
    ada.send(messages.update(second))
    ada.send(messages.awareness(1, 1, {}))
    await until(() => grace.heard.awareness.length > 0, 'the server has read on')
    expect([ada.acknowledged, noteText(grace.doc, 'two')]).toEqual([0, undefined])
    ada.send(messages.update(first))
    await until(() => ada.acknowledged === 2 && noteText(grace.doc, 'two'), 'both')
  })

  it('that waits in vain is refused, and its sender may come back with everything', async () => {
    const { facilitator, seat } = await scene({ sync: { limits: { waitingMs: 0, sweepMs: 20 } } })
    const ada = await joinRaw(seat(facilitator))
    const [, second] = updatesOf(ada.doc, () => {
      addNote(ada.doc, 'one', 'One')
      addNote(ada.doc, 'two', 'Two')
    })
    ada.send(messages.update(second ?? new Uint8Array()))
    await until(() => ada.closed, 'closed')
    expect([ada.closed?.code, ada.acknowledged]).toEqual([1013, 0])
    const back = await joinBoard(seat(facilitator), ada.doc)
    const other = await joinBoard(seat(facilitator))
    expect([noteText(back.doc, 'two'), noteText(other.doc, 'two')]).toEqual(['Two', 'Two'])
  })

  it('in a step 2 counts when it is filled, and not when it is empty', async () => {
    const { facilitator, seat } = await scene()
    const ada = await joinRaw(seat(facilitator))
    ada.send(messages.step2(Uint8Array.of(0, 0)))
    const count = ada.draw(doc => addNote(doc, 'one', 'One'))
    await until(() => ada.acknowledged > 0, 'acknowledged')
    expect(ada.acknowledged).toBe(count)
    ada.send(messages.step2(Y.encodeStateAsUpdate(ada.doc)))
    await until(() => ada.acknowledged === count + 1, 'acknowledged too, for it is known already')
  })

  it('is written after the binding of its client id, in the same append', async () => {
    const { server, facilitator, board, seat } = await scene()
    const ada = await joinRaw(seat(facilitator))
    const count = ada.draw(doc => addNote(doc, 'one', 'One'))
    await until(() => ada.acknowledged === count, 'on disk')
    const { entries } = await server.log.load(`board/${board}`)
    const kinds = entries.map(({ entry }) => readEntry(entry))
    const binding = kinds.findIndex(
      read => read.kind === 'binding' && read.binding.client === ada.doc.clientID,
    )
    expect(kinds[binding]).toEqual({
      kind: 'binding',
      binding: { client: ada.doc.clientID, person: facilitator.me.id },
    })
    expect(kinds.slice(binding + 1).some(read => read.kind === 'update')).toBe(true)
    expect(await server.app.documents.writer(board, ada.doc.clientID)).toBe(facilitator.me.id)
  })
})
