import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addNotes, join, readNotes } from '../people.ts'
import { addNote, joinBoard, messages, noteText, until } from './stage/boardClients.ts'
import { joinRaw } from './stage/rawClient.ts'
import { scene } from './stage/scene.ts'

const docAs = (clientID: number): Y.Doc => {
  const doc = new Y.Doc()
  doc.clientID = clientID
  return doc
}

describe('A Yjs client id', () => {
  it('belongs to the person by whose connection it first came', async () => {
    const { facilitator, member, board, seat } = await scene()
    const ada = await joinRaw(seat(facilitator), { doc: docAs(1_111) })
    const count = ada.draw(doc => addNote(doc, 'one', 'By Ada'))
    await until(() => ada.acknowledged === count, 'on disk')
    const grace = await joinRaw(seat(member), { doc: docAs(1_111) })
    await until(() => noteText(grace.doc, 'one'), 'the board')
    // Yjs would take another id after it has seen its own: this one insists.
    grace.doc.clientID = 1_111
    grace.draw(doc => addNote(doc, 'two', 'Forged'))
    await until(() => grace.closed, 'closed')
    expect(grace.closed?.code).toBe(4403)
    expect((await readNotes(facilitator, board)).map(({ id, author }) => [id, author])).toEqual([
      ['one', facilitator.me.id],
    ])
  })

  it('belongs to who shows a cursor under it, before anything was written', async () => {
    const { facilitator, member, board, seat } = await scene()
    const ada = await joinRaw(seat(facilitator), { doc: docAs(1_111) })
    ada.send(messages.awareness(1_111, 1, { cursor: null }))
    const grace = await joinRaw(seat(member), { doc: docAs(1_111) })
    await until(() => grace.heard.awareness.length > 0, 'the cursor of Ada')
    grace.draw(doc => addNote(doc, 'two', 'Forged'))
    await until(() => grace.closed, 'closed')
    expect(await readNotes(facilitator, board)).toEqual([])
  })

  it('stays theirs when they go before they have written anything', async () => {
    const { facilitator, member, seat } = await scene()
    const ada = await joinRaw(seat(facilitator), { doc: docAs(1_111) })
    const grace = await joinRaw(seat(member), { doc: docAs(1_111) })
    ada.send(messages.awareness(1_111, 1, { cursor: null }))
    await until(() => grace.heard.awareness.length > 0, 'the cursor of Ada')
    ada.socket.close()
    await until(() => grace.heard.awareness.length > 1, 'Ada has gone')
    grace.draw(doc => addNote(doc, 'two', 'Forged'))
    await until(() => grace.closed, 'closed')
    expect(grace.closed?.code).toBe(4403)
    const back = await joinRaw(seat(facilitator), { doc: docAs(1_111) })
    const count = back.draw(doc => addNote(doc, 'one', 'By Ada'))
    await until(() => back.acknowledged === count, 'on disk')
  })

  it('may be used by its person on a new connection', async () => {
    const { facilitator, member, seat } = await scene()
    const grace = await joinBoard(seat(member))
    addNote(grace.doc, 'one', 'One')
    const ada = await joinBoard(seat(facilitator))
    grace.provider.disconnect()
    addNote(grace.doc, 'two', 'Written offline')
    grace.provider.connect()
    await until(() => noteText(ada.doc, 'two'), 'what was written offline')
  })

  it('that nobody has is taken from a member, as after a restore', async () => {
    const { facilitator, member, seat } = await scene()
    const lost = docAs(2_222)
    addNote(lost, 'lost', 'Somebody else wrote this')
    const grace = await joinRaw(seat(member))
    grace.send(messages.step2(Y.encodeStateAsUpdate(lost)))
    const ada = await joinRaw(seat(facilitator))
    await until(() => noteText(ada.doc, 'lost'), 'the note')
    expect(grace.closed).toBeUndefined()
  })

  it('does not stop a client that says again what the server has of others', async () => {
    const { facilitator, member, seat } = await scene()
    const ada = await joinRaw(seat(facilitator))
    const one = ada.draw(doc => addNote(doc, 'one', 'By Ada'))
    await until(() => ada.acknowledged === one, 'on disk')
    const grace = await joinRaw(seat(member))
    addNote(grace.doc, 'two', 'By Grace')
    // As a client does that loads everything from its browser's storage.
    grace.send(messages.update(Y.encodeStateAsUpdate(grace.doc)))
    await until(() => grace.acknowledged === 1 && noteText(ada.doc, 'two'), 'taken')
  })
})

describe('The server', () => {
  it('writes in the name of the person who asks for it', async () => {
    const { server, facilitator, member, board } = await scene()
    await server.app.documents.edit(board, member.me.id, doc => addNote(doc, 'by-server', 'Hello'))
    const writer = await server.app.documents.read(
      board,
      doc => doc.getMap('records')._map.get('shape:by-server')?.id.client,
    )
    expect(await server.app.documents.writer(board, writer ?? 0)).toBe(member.me.id)
    await addNotes(facilitator, board, [{ text: 'Mine' }])
    expect((await server.app.documents.lastEdit(board))?.by).toBe(facilitator.me.id)
  })

  it('knows when and by whom a board was last changed, and that a new one never was', async () => {
    const { server, member, board, seat } = await scene({ sync: { idleMs: 10 } })
    expect(await server.app.documents.lastEdit(board)).toBeUndefined()
    const grace = await joinRaw(seat(member))
    const count = grace.draw(doc => addNote(doc, 'one', 'One'))
    await until(() => grace.acknowledged === count, 'on disk')
    const edit = await server.app.documents.lastEdit(board)
    expect(edit?.by).toBe(member.me.id)
    grace.socket.close()
    await until(async () => (await server.log.load(`board/${board}`)).snapshot, 'let go')
    expect(await server.app.documents.lastEdit(board)).toEqual(edit)
  })

  it('tells who asked that a change failed, and goes on', async () => {
    const { server, member, board, facilitator } = await scene()
    const fail = () => {
      throw new Error('No such lane')
    }
    await expect(server.app.documents.edit(board, member.me.id, fail)).rejects.toThrow('No such lane')
    await join(server, facilitator.invites.member, 'Barbara')
    await server.app.documents.edit(board, member.me.id, doc => addNote(doc, 'one', 'One'))
    expect(await readNotes(member, board)).toHaveLength(1)
  })
})
