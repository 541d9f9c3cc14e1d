// Hidden writing: a stock client, or one that means ill, at the server itself.
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { openLive } from '../live/liveSocket.ts'
import { readNotes } from '../people.ts'
import { addNote, messages, noteText, openBoard, until, type Seat } from '../sync/stage/boardClients.ts'
import { joinRaw, openRaw } from '../sync/stage/rawClient.ts'
import { hiddenScene } from './stage.ts'

const secret = 'Nobody but me reads this'

describe('A draft', () => {
  test('is its author’s: for everybody else there is none', async () => {
    const { facilitator, member, observer, seat, draftOf } = await hiddenScene()
    const author = await joinRaw(seat(member, draftOf(member)))
    author.draw(doc => addNote(doc, 'a', secret))
    await until(() => author.acknowledged === 1, 'on disk')
    for (const person of [facilitator, observer]) {
      const client = await openRaw(seat(person, draftOf(member)))
      await until(() => client.closed, 'closed')
      expect([client.closed?.code, client.heard.frames]).toEqual([4404, 0])
    }
    const again = openBoard(seat(member, draftOf(member)))
    await until(() => noteText(again.doc, 'a') === secret, 'the author has it')
  })

  test('leaks nothing until it is shown: not by the board’s socket, not by the room’s, not by any file', async () => {
    const { server, facilitator, member, board, seat, draftOf, reveal } = await hiddenScene()
    const heard: Buffer[] = []
    const other = await joinRaw(seat(facilitator))
    other.socket.on('message', (bytes: Buffer) => heard.push(bytes))
    const live = openLive(server, { room: facilitator.room, token: facilitator.token, since: 0 })
    const author = await joinRaw(seat(member, draftOf(member)))
    author.draw(doc => addNote(doc, 'a', secret))
    await until(() => author.acknowledged === 1, 'on disk')
    const told = await live.until(frame => frame.type === 'presence' && frame.hidden !== undefined)
    expect(told).toMatchObject({ hidden: [{ board, person: member.me.id, notes: 1 }] })
    const late = await joinRaw(seat(facilitator))
    expect(noteText(late.doc, 'a')).toBeUndefined()
    expect(await readNotes(facilitator, board)).toEqual([])
    const params = { room: facilitator.room, board }
    const json = await facilitator.call('exportBoard', { params, query: { format: 'json' } })
    const { notes } = await facilitator.call('readOutline', { params })
    expect([JSON.stringify(json).includes(secret), notes]).toEqual([false, []])
    expect(Buffer.concat(heard).includes(secret)).toBe(false)
    expect(JSON.stringify(live.frames).includes(secret)).toBe(false)

    await reveal()
    expect((await readNotes(facilitator, board)).map(({ text, author }) => [text, author])).toEqual([
      [secret, member.me.id],
    ])
    await until(() => noteText(other.doc, 'a') === secret, 'shown')
    await live.until(frame => frame.type === 'presence' && frame.hidden === undefined)
  })

  test('of one person can be shown while the others’ stay hidden', async () => {
    const { facilitator, member, board, seat, draftOf, reveal } = await hiddenScene()
    for (const person of [facilitator, member]) {
      const client = await joinRaw(seat(person, draftOf(person)))
      client.draw(doc => addNote(doc, person.me.id, person.me.name))
      await until(() => client.acknowledged === 1, 'on disk')
    }
    await reveal(member)
    expect((await readNotes(facilitator, board)).map(({ id }) => id)).toEqual([member.me.id])
    await reveal()
    expect((await readNotes(facilitator, board)).map(({ id }) => id).sort()).toEqual(
      [member.me.id, facilitator.me.id].sort(),
    )
  })

  test('of somebody who may not write, or on a locked board, takes nothing', async () => {
    const { facilitator, member, observer, board, seat, draftOf } = await hiddenScene()
    const author = await joinRaw(seat(member, draftOf(member)))
    const watcher = await joinRaw(seat(observer, draftOf(observer)))
    await facilitator.command({ type: 'board.lock', board, locked: true })
    for (const client of [author, watcher]) {
      client.draw(doc => addNote(doc, 'a', 'In vain'))
      client.send(messages.step1(client.doc))
      await until(() => client.heard.step2 === 2, 'an answer')
      expect(client.acknowledged).toBe(0)
    }
    await facilitator.command({ type: 'board.lock', board, locked: false })
    await until(() => author.acknowledged === 1, 'welcome now')
    await facilitator.command({ type: 'person.setRole', person: member.me.id, role: 'observer' })
    author.draw(doc => addNote(doc, 'b', 'In vain'))
    author.send(messages.step1(author.doc))
    await until(() => author.heard.step2 === 3, 'an answer')
    expect(author.acknowledged).toBe(1)
  })

  test('closes with the person’s removal, and with the board’s archive', async () => {
    const { facilitator, member, board, seat, draftOf } = await hiddenScene()
    const own = await joinRaw(seat(facilitator, draftOf(facilitator)))
    const author = await joinRaw(seat(member, draftOf(member)))
    await facilitator.command({ type: 'person.remove', person: member.me.id })
    await until(() => author.closed, 'closed')
    await facilitator.command({ type: 'board.archive', board })
    await until(() => own.closed, 'closed')
    expect([author.closed?.code, own.closed?.code]).toEqual([4403, 4404])
  })

  test('is there for boards only, and by its exact name', async () => {
    const { member, board, seat, draftOf } = await hiddenScene()
    const names = [`${board}x~draft:${member.me.id}`, `${draftOf(member)}:1`, `${board}~draft:`, `${board}~x`]
    for (const name of [...names, `${board}~round:1:nobody`, `${draftOf(member)}~draft:${member.me.id}`]) {
      const client = await openRaw(seat(member, name))
      await until(() => client.closed, 'closed')
      expect([name, client.closed?.code]).toEqual([name, 4404])
    }
  })
})

describe('What is shown', () => {
  test('keeps its author, who goes on undoing', async () => {
    const { facilitator, member, seat, draftOf, reveal } = await hiddenScene()
    const doc = new Y.Doc()
    const undo = new Y.UndoManager(recordsOf(doc))
    const author = openBoard(seat(member, draftOf(member)), doc)
    await until(() => author.provider.synced, 'synced')
    addNote(doc, 'a', 'One')
    undo.stopCapturing()
    addNote(doc, 'b', 'Two')
    await draftHas(seat(member, draftOf(member)), 'b')
    const other = openBoard(seat(facilitator))
    await reveal()
    await until(() => noteText(other.doc, 'b') === 'Two', 'shown')
    undo.undo()
    await until(() => noteText(other.doc, 'b') === undefined, 'taken back')
    expect(noteText(other.doc, 'a')).toBe('One')
  })

  test('takes along what its author writes at that very moment, and what comes long after', async () => {
    const { facilitator, member, board, seat, draftOf, reveal } = await hiddenScene()
    const doc = new Y.Doc()
    const author = openBoard(seat(member, draftOf(member)), doc)
    await until(() => author.provider.synced, 'synced')
    addNote(doc, 'before', 'Before')
    const shown = reveal()
    for (let at = 0; at < 50; at++) {
      addNote(doc, `at${at}`, 'Meanwhile')
      if (at % 5 === 0) await new Promise(resolve => setImmediate(resolve))
    }
    await shown
    author.provider.disconnect()
    addNote(doc, 'offline', 'Written without a connection')
    author.provider.connect()
    await until(async () => (await readNotes(facilitator, board)).length === 52, 'all of it')
  })

  test('is empty for the next hidden writing, which hides anew', async () => {
    const { facilitator, member, board, seat, draftOf, hide, reveal } = await hiddenScene()
    const first = await joinRaw(seat(member, draftOf(member)))
    first.draw(doc => addNote(doc, 'a', 'First'))
    await until(() => first.acknowledged === 1, 'on disk')
    await reveal()
    await until(() => first.closed, 'come back')
    await hide()
    const second = await joinRaw(seat(member, draftOf(member)))
    expect(recordsOf(second.doc).size).toBe(0)
    second.draw(doc => addNote(doc, 'b', 'Second'))
    await until(() => second.acknowledged === 1, 'on disk')
    expect((await readNotes(facilitator, board)).map(({ id }) => id)).toEqual(['a'])
    await reveal()
    expect((await readNotes(facilitator, board)).map(({ id }) => id).sort()).toEqual(['a', 'b'])
  })
})

/** The server has it. */
async function draftHas(seat: Seat, note: string): Promise<void> {
  const { doc } = openBoard(seat)
  await until(() => noteText(doc, note) !== undefined, 'on the server')
}
