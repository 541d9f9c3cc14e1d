import { describe, expect, it } from 'vitest'
import { addNotes, createBoard, createRoom, readNotes } from '../people.ts'
import { addNote, joinBoard, messages, noteText, openBoard, until } from './stage/boardClients.ts'
import { joinRaw, openRaw } from './stage/rawClient.ts'
import { scene } from './stage/scene.ts'

describe('A socket', () => {
  it.each([
    ['nobody we know', 4401, () => ({ token: 'made-up' })],
    ['nobody at all', 4401, () => ({ token: '' })],
  ])('of %s is closed with %i', async (_who, code, seatOf) => {
    const { facilitator, seat } = await scene()
    const client = await openRaw({ ...seat(facilitator), ...seatOf() })
    await until(() => client.closed, 'closed')
    expect(client.closed?.code).toBe(code)
    expect(client.heard.frames).toBe(0)
  })

  it.each(['no-such-board', 'room.board', '%E0%A4%A', 'a/b'])('on %s is closed with 4404', async board => {
    const { facilitator, seat } = await scene()
    const client = await openRaw(seat(facilitator, board))
    await until(() => client.closed, 'closed')
    expect(client.closed?.code).toBe(4404)
  })

  it('on a board of a room that one is not in is closed as if there were none', async () => {
    const { server, seat } = await scene()
    const stranger = await createRoom(server)
    const client = await openRaw(seat(stranger))
    await until(() => client.closed, 'closed')
    expect(client.closed?.code).toBe(4404)
  })

  it('on the draft of somebody else is closed with 4404, whether or not there is such a person', async () => {
    const { facilitator, board, seat } = await scene()
    const client = await openRaw(seat(facilitator, `${board}~draft:someone`))
    await until(() => client.closed, 'closed')
    expect(client.closed?.code).toBe(4404)
  })

  it('stops a stock client for good when it is refused', async () => {
    const { facilitator, seat } = await scene()
    const { provider } = openBoard({ ...seat(facilitator), token: 'made-up' })
    await until(() => !provider.shouldConnect, 'it has given up')
    expect(provider.synced).toBe(false)
  })

  it('with the cookie is opened from our own pages only', async () => {
    const { facilitator, seat } = await scene()
    const place = { ...seat(facilitator), token: '' }
    const cookie = `rotunda=${facilitator.token}`
    const own = await joinRaw(place, { headers: { cookie, origin: place.origin } })
    expect(own.closed).toBeUndefined()
    await expect(openRaw(place, { headers: { cookie, origin: 'https://evil.example' } })).rejects.toThrow(
      '403',
    )
  })
})

describe('An observer', () => {
  it('sees what is drawn, and draws nothing', async () => {
    const { facilitator, observer, board, seat } = await scene()
    const ada = await joinRaw(seat(facilitator))
    const edsger = await joinRaw(seat(observer))
    edsger.draw(doc => addNote(doc, 'smuggled', 'Smuggled in'))
    edsger.send(messages.step2(Uint8Array.of(0, 0)))
    ada.draw(doc => addNote(doc, 'one', 'One'))
    await until(() => noteText(edsger.doc, 'one'), 'what the facilitator drew')
    edsger.send(messages.step1(ada.doc))
    await until(() => edsger.heard.step2 === 2, 'the second answer')
    expect(edsger.closed).toBeUndefined()
    expect(edsger.acknowledged).toBe(0)
    expect(noteText(ada.doc, 'smuggled')).toBeUndefined()
    expect((await readNotes(facilitator, board)).map(note => note.id)).toEqual(['one'])
  })

  it('who becomes a member is asked for what they have drawn', async () => {
    const { facilitator, observer, seat } = await scene()
    const ada = await joinRaw(seat(facilitator))
    const edsger = await joinBoard(seat(observer))
    addNote(edsger.doc, 'patient', 'I can wait')
    await facilitator.command({ type: 'person.setRole', person: observer.me.id, role: 'member' })
    await until(() => noteText(ada.doc, 'patient') === 'I can wait', 'the note')
  })
})

describe('A member on a live socket', () => {
  it('cannot draw any more once the board is locked', async () => {
    const { facilitator, member, board, seat } = await scene()
    const grace = await joinRaw(seat(member))
    const count = grace.draw(doc => addNote(doc, 'one', 'Before'))
    await until(() => grace.acknowledged === count, 'on disk')
    await facilitator.command({ type: 'board.lock', board, locked: true })
    grace.draw(doc => addNote(doc, 'two', 'After'))
    grace.send(messages.step1(grace.doc))
    await until(() => grace.heard.step2 === 2, 'an answer: reading goes on')
    expect((await readNotes(member, board)).map(note => note.id)).toEqual(['one'])
    await facilitator.command({ type: 'board.lock', board, locked: false })
    await until(async () => (await readNotes(member, board)).length === 2, 'what was drawn meanwhile')
  })

  it('goes on reading when the board is archived', async () => {
    const { facilitator, member, board, seat } = await scene()
    await addNotes(facilitator, board, [{ text: 'Old' }])
    const grace = await joinRaw(seat(member))
    await facilitator.command({ type: 'board.archive', board })
    grace.draw(doc => addNote(doc, 'late', 'Too late'))
    const later = await joinRaw(seat(member))
    expect(later.doc.getMap('records').size).toBe(1)
    expect(grace.closed).toBeUndefined()
  })

  it('cannot draw any more once they are an observer', async () => {
    const { facilitator, member, board, seat } = await scene()
    const grace = await joinRaw(seat(member))
    await facilitator.command({ type: 'person.setRole', person: member.me.id, role: 'observer' })
    grace.draw(doc => addNote(doc, 'one', 'Too late'))
    grace.send(messages.step1(grace.doc))
    await until(() => grace.heard.step2 === 2, 'an answer')
    expect(await readNotes(facilitator, board)).toEqual([])
  })

  it('is sent away with 4403 when they are removed, and stays away', async () => {
    const { facilitator, member, seat } = await scene()
    const grace = await joinRaw(seat(member))
    await facilitator.command({ type: 'person.remove', person: member.me.id })
    await until(() => grace.closed, 'closed')
    const again = await openRaw(seat(member))
    await until(() => again.closed, 'closed')
    expect([grace.closed?.code, again.closed?.code]).toEqual([4403, 4403])
  })

  it('does not lose another board when one is locked', async () => {
    const { facilitator, member, board, seat } = await scene()
    const other = await createBoard(facilitator, 'blank')
    const grace = await joinRaw(seat(member, other))
    await facilitator.command({ type: 'board.lock', board, locked: true })
    const count = grace.draw(doc => addNote(doc, 'one', 'Still mine'))
    await until(() => grace.acknowledged === count, 'on disk')
  })
})
