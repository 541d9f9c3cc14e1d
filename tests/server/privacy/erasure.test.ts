// Somebody is taken out of a room: nobody is told of them any more, and no file of the store says it either.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { recordsOf, toRecordId } from '#shared/canvas/document.ts'
import { api } from '../client.ts'
import { join, readNotes } from '../people.ts'
import { made } from '../rights/place.ts'
import { addNote, joinBoard, noteText, until } from '../sync/stage/boardClients.ts'
import { secret, toldTo, tracesEverywhere, wordsIn } from './stage.ts'

const words = Object.values(secret)
const names = [secret.name, secret.before]
const someone = 'Someone who left'

test('before, the files and the room are full of them: what is looked for below can be found', async () => {
  const traces = await tracesEverywhere()
  // A version is compressed.
  expect(await wordsIn(traces.directory, words)).toEqual(words)
  const told = await toldTo(traces.other, traces)
  for (const word of [...names, secret.note, secret.versioned, secret.comment]) expect(told).toContain(word)
})

test('with their words nothing is left of them, and all that others did is as it was', async () => {
  const traces = await tracesEverywhere()
  const { server, directory, facilitator, member, other, board, notes, vote, initiative, picture } = traces
  const before = await other.state()
  const found = (await readNotes(other, board)).find(({ id }) => id === notes.others)
  const { comments: _theirs, ...othersNote } = found ?? {}
  await facilitator.command({ type: 'person.erase', person: member.me.id, what: 'words' })

  expect(await wordsIn(directory, words)).toEqual([])
  const told = await toldTo(other, traces)
  for (const word of words) expect(told).not.toContain(word)
  expect(told).toContain(`see @${someone}, please`)
  const state = await other.state()
  expect(state.people[member.me.id]).toMatchObject({ name: someone, color: 'grey', removed: true })
  expect(await readNotes(other, board)).toEqual([othersNote])
  expect(state.votes[vote]?.ballots).toEqual(before.votes[vote]?.ballots)
  expect(state.votes[vote]?.outcome?.results.map(({ note, dots }) => [note, dots])).toEqual(
    before.votes[vote]?.outcome?.results.map(({ note, dots }) => [note, dots]),
  )
  expect(state.initiatives[initiative]).toMatchObject({
    title: 'Repair it',
    sources: [
      { note: notes.theirs, text: '' },
      { note: notes.others, text: 'the lift is slow' },
    ],
  })
  const params = { room: other.room, hash: picture }
  expect(await other.refusal('readAsset', { params })).toMatchObject({ code: 'no-such-asset' })
  expect(await member.refusal('readRoom', { params: { room: member.room } })).toMatchObject({
    code: 'no-such-room',
  })

  const again = await server.restart()
  const later = api(again, other.token)
  const room = { room: other.room }
  expect((await later.call('readRoom', { params: room })).state).toEqual(state)
  const left = await later.call('readNotes', { params: { ...room, board } })
  expect(left.map(({ id }) => id)).toEqual([notes.others])
  expect(await wordsIn(directory, words)).toEqual([])
})

test('without their words the notes stay, and nobody can say whose they were', async () => {
  const traces = await tracesEverywhere()
  const { directory, facilitator, member, other, board, picture } = traces
  const before = await readNotes(other, board)
  await member.command({ type: 'person.erase', person: member.me.id, what: 'name' })
  // A draft was never shown to anybody.
  expect(await wordsIn(directory, [...names, secret.draft])).toEqual([])
  expect(await readNotes(other, board)).toEqual(before)
  const told = await toldTo(other, traces)
  for (const name of names) expect(told).not.toContain(name)
  for (const kept of [secret.note, secret.comment, `see @${someone}, please`]) expect(told).toContain(kept)
  await other
    .request(`/api/rooms/${other.room}/assets/${picture}`)
    .then(({ status }) => expect(status).toBe(200))
  // Later a facilitator takes the words as well.
  await facilitator.command({ type: 'person.erase', person: member.me.id, what: 'words' })
  expect(await wordsIn(directory, words)).toEqual([])
})

test('what repeats the words of a note that was deleted before goes as well', async () => {
  const traces = await tracesEverywhere()
  const { server, directory, facilitator, member, other, board, notes } = traces
  await server.app.documents.edit(board, other.me.id, doc =>
    [notes.theirs, notes.others].forEach(note => recordsOf(doc).delete(toRecordId(note))),
  )
  await facilitator.command({ type: 'person.erase', person: member.me.id, what: 'words' })
  const told = await toldTo(other, traces)
  for (const word of words) expect(told).not.toContain(word)
  expect(told).toContain('the lift is slow')
  expect(await wordsIn(directory, words)).toEqual([])
})

test('copies of a board and templates made of it lose what was theirs, signed or not, and nothing else', async () => {
  const { directory, facilitator, member, other, board, notes } = await tracesEverywhere()
  const copy = await made(facilitator, { type: 'board.copy', board, title: 'Again' })
  await made(facilitator, { type: 'template.create', board, title: 'Ours', withNotes: true })
  await facilitator.command({ type: 'person.erase', person: member.me.id, what: 'words' })
  expect(await wordsIn(directory, words)).toEqual([])
  expect((await readNotes(other, copy)).map(({ id }) => id)).toEqual([notes.others])
})

test('what a restored version brought back is still theirs', async () => {
  const { server, directory, facilitator, member, other, board, version } = await tracesEverywhere()
  await facilitator.command({ type: 'board.reveal', board })
  await server.app.documents.edit(board, other.me.id, doc => recordsOf(doc).delete(toRecordId('drawn')))
  await facilitator.command({ type: 'board.restore', board, version, as: 'in-place' })
  expect((await readNotes(other, board)).map(({ text }) => text)).toContain(secret.drawn)
  await facilitator.command({ type: 'person.erase', person: member.me.id, what: 'words' })
  expect(await wordsIn(directory, words)).toEqual([])
})

test('their words go too where they are asked for while the name is on its way out', async () => {
  const { directory, facilitator, member } = await tracesEverywhere()
  const erase = (what: 'name' | 'words') =>
    facilitator.command({ type: 'person.erase', person: member.me.id, what })
  await Promise.all([erase('name'), erase('words')])
  const erased = async () => (await facilitator.state()).people[member.me.id]?.erased
  expect(await erased()).toEqual({ what: 'words', isDone: true })
  expect(await wordsIn(directory, words)).toEqual([])
  // Nothing is left that could be less.
  await erase('name')
  expect(await erased()).toEqual({ what: 'words', isDone: true })
})

test('who was offline, and brings back what they have of it, brings nothing back', async () => {
  const { server, directory, facilitator, member, other, board } = await tracesEverywhere()
  const seat = { origin: server.origin, board, token: other.token }
  const client = await joinBoard(seat)
  expect(noteText(client.doc, 'drawn')).toBe(secret.drawn)
  client.provider.disconnect()
  await facilitator.command({ type: 'person.erase', person: member.me.id, what: 'words' })
  client.doc.getMap('meta').set('mark', 1)
  await joinBoard(seat, client.doc)
  expect(noteText(client.doc, 'drawn')).toBeUndefined()
  const fresh = await joinBoard(seat)
  expect(noteText(fresh.doc, 'drawn')).toBeUndefined()
  expect(await wordsIn(directory, words)).toEqual([])
})

test('what somebody deleted, and puts back once it is erased, does not come back', async () => {
  const { server, directory, facilitator, member, other, board, notes } = await tracesEverywhere()
  const seat = { origin: server.origin, board, token: other.token }
  const open = await joinBoard(seat)
  const offline = await joinBoard(seat)
  const [online, late] = [open, offline].map(({ doc }) => new Y.UndoManager(recordsOf(doc)))
  recordsOf(open.doc).delete('shape:drawn')
  await until(() => noteText(offline.doc, 'drawn') === undefined, 'told')
  offline.provider.disconnect()
  recordsOf(offline.doc).delete(toRecordId(notes.theirs))
  late?.undo()
  expect(noteText(offline.doc, notes.theirs)).toBe(secret.note)
  await facilitator.command({ type: 'person.erase', person: member.me.id, what: 'words' })

  online?.undo()
  expect(noteText(open.doc, 'drawn')).toBe(secret.drawn)
  await until(() => noteText(open.doc, 'drawn') === undefined, 'taken off again')
  await joinBoard(seat, offline.doc)
  await until(() => noteText(offline.doc, notes.theirs) === undefined, 'taken off there too')
  expect((await readNotes(other, board)).map(({ id }) => id)).toEqual([notes.others])
  expect(await wordsIn(directory, words)).toEqual([])

  // Also when the server has been away since.
  const again = await server.restart()
  const later = await joinBoard({ ...seat, origin: again.origin })
  addNote(later.doc, notes.theirs, secret.note)
  await until(() => noteText(later.doc, notes.theirs) === undefined, 'refused later')
})

test('the last facilitator stays, others go by themselves, and who went may come again as somebody else', async () => {
  const { server, facilitator, member, other } = await tracesEverywhere()
  const asked = (person: string) => ({ type: 'person.erase' as const, person, what: 'name' as const })
  expect(await facilitator.refused(asked(facilitator.me.id))).toBe('last-facilitator')
  expect(await other.refused(asked(member.me.id))).toBe('not-allowed')
  expect(await facilitator.refused(asked('nobody'))).toBe('no-such-person')
  await member.command(asked(member.me.id))
  const { seq } = await facilitator.command(asked(member.me.id))
  expect((await facilitator.command(asked(member.me.id))).seq).toBe(seq)
  const invites = await facilitator.call('readInvites', { params: { room: facilitator.room } })
  const invite = invites.find(({ role }) => role === 'member')?.url ?? ''
  const back = await join(server, invite, 'Phoenix', member.token)
  expect((await back.state()).people[back.me.id]).toMatchObject({ name: 'Phoenix', removed: false })
  expect((await back.state()).people[back.me.id]?.erased).toBeUndefined()
})
