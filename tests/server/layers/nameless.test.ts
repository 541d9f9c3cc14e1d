// A step that was declared to be without names: what another person's own client can find out about who wrote what.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { createRecordMap } from '#shared/canvas/fields.ts'
import { stickyRecord } from '#shared/canvas/notes/sticky.ts'
import { openLive } from '../live/liveSocket.ts'
import { readNotes, type Participant } from '../people.ts'
import { api, type Client } from '../client.ts'
import { storedServerForTest, type RunningServer } from '../fixture.ts'
import { messages, noteText, openBoard, until } from '../sync/stage/boardClients.ts'
import { joinRaw } from '../sync/stage/rawClient.ts'
import { scene } from '../sync/stage/scene.ts'

const at = '2026-03-02T09:00:00.000Z'

/** Signed as a program may do that has not heard of steps without names. */
function writeSigned(doc: Y.Doc, id: string, author: string, more: Record<string, string | true> = {}): void {
  const props = { text: `Note ${id}`, color: 'yellow' as const, w: 224 }
  const record = stickyRecord({ id, x: 0, y: 0, index: 'a1', props, meta: { author, at, ...more } })
  recordsOf(doc).set(record.id, createRecordMap(record))
}

async function namelessScene(on?: RunningServer) {
  const set = await scene({}, 'blank', on)
  const { facilitator, board } = set
  const step = { title: 'Write', mode: 'write-hidden' as const, minutes: 5, board }
  const activities = [{ ...step, anonymous: true }, step]
  const { result } = await facilitator.command({ type: 'session.create', title: 'Retro', activities })
  const session = result?.session ?? ''
  await facilitator.command({ type: 'session.start', session })
  const draftOf = ({ me }: Participant) => `${board}~draft:${me.id}`
  const reveal = () => facilitator.command({ type: 'session.reveal', session })
  return { ...set, session, draftOf, reveal }
}

test('nobody is told who wrote what: not by a frame, the API, a file or a version', async () => {
  const { server, facilitator, member, board, seat, session, draftOf, reveal } = await namelessScene()
  const { result } = await facilitator.command({ type: 'group.create', name: 'Red', color: 'pink' })
  const group = result?.group ?? ''
  const heard: Buffer[] = []
  const other = await joinRaw(seat(facilitator))
  other.socket.on('message', (bytes: Buffer) => heard.push(bytes))
  const live = openLive(server, { room: facilitator.room, token: facilitator.token, since: 0 })
  const author = await joinRaw(seat(member, draftOf(member)))
  author.draw(doc => writeSigned(doc, 'a', member.me.id, { group }))
  await until(() => author.acknowledged === 1, 'on disk')
  const counted = await live.until(frame => frame.type === 'presence' && frame.hidden !== undefined)
  expect(counted).toMatchObject({ hidden: [{ board, people: 1, notes: 1 }] })
  expect(JSON.stringify(counted).match(new RegExp(`"hidden":.*${member.me.id}`))).toBe(null)

  await reveal()
  await until(() => noteText(other.doc, 'a') !== undefined, 'shown')
  const params = { room: facilitator.room, board }
  const { edited } = await facilitator.call('readOutline', { params })
  expect(edited?.by).toBe(null)
  // What comes late, and what the author sends once more.
  const late = await joinRaw(seat(member, draftOf(member)), { doc: author.doc })
  late.draw(doc => writeSigned(doc, 'b', member.me.id, { group }))
  await until(() => noteText(other.doc, 'b') !== undefined, 'shown')
  const again = await joinRaw(seat(member))
  again.send(messages.update(Y.encodeStateAsUpdate(author.doc)))
  await until(() => again.acknowledged === 1, 'taken')
  await facilitator.command({ type: 'session.next', session, from: 0 })

  const afresh = await joinRaw(seat(facilitator))
  for (const { doc } of [other, afresh])
    for (const id of ['a', 'b']) {
      const record = recordsOf(doc).get(`shape:${id}`)
      const said = ['author', 'at'].filter(key => record?.has(`meta.${key}`))
      expect([said, record?.get('meta.group')]).toEqual([[], group])
    }
  const whole = Buffer.from(Y.encodeStateAsUpdate(afresh.doc))
  for (const bytes of [...heard, whole])
    expect([bytes.includes(member.me.id), bytes.includes(at)]).toEqual([false, false])

  expect((await readNotes(facilitator, board)).map(note => [note.author, note.at, note.group])).toEqual([
    [null, null, group],
    [null, null, group],
  ])
  for (const format of ['json', 'csv', 'markdown', 'tldr'] as const)
    expect(JSON.stringify(await facilitator.call('exportBoard', { params, query: { format } }))).not.toMatch(
      `${member.me.id}|Grace`,
    )
  const versions = await facilitator.call('readVersions', { params })
  expect(versions.length).toBeGreaterThan(0)
  for (const { id: version } of versions)
    expect(
      JSON.stringify(await facilitator.call('readVersion', { params: { ...params, version } })),
    ).not.toContain(member.me.id)
})

test('an initiative that comes of such a note knows no author, and what its writer felt is gone too', async () => {
  const { facilitator, member, board, seat, draftOf, reveal } = await namelessScene()
  const author = await joinRaw(seat(member, draftOf(member)))
  author.draw(doc => writeSigned(doc, 'a', member.me.id, { [`react:love:${member.me.id}`]: true }))
  await until(() => author.acknowledged === 1, 'on disk')
  await reveal()
  expect((await readNotes(facilitator, board)).map(({ reactions }) => reactions)).toEqual([[]])
  await facilitator.command({ type: 'initiative.promote', sources: [{ board, note: 'a' }] })
  const { initiatives } = await facilitator.state()
  expect(Object.values(initiatives).flatMap(({ sources }) => sources.map(source => source.author))).toEqual([
    undefined,
  ])
})

test('its author goes on undoing, and anybody may delete it', async () => {
  const { facilitator, member, seat, draftOf, reveal } = await namelessScene()
  const doc = new Y.Doc({ gc: false })
  const undo = new Y.UndoManager(recordsOf(doc))
  const author = openBoard(seat(member, draftOf(member)), doc)
  await until(() => author.provider.synced, 'synced')
  for (const id of ['a', 'b']) {
    writeSigned(doc, id, member.me.id)
    undo.stopCapturing()
  }
  const mirror = openBoard(seat(member, draftOf(member)))
  await until(() => noteText(mirror.doc, 'b') !== undefined, 'on the server')
  const other = openBoard(seat(facilitator))
  await reveal()
  await until(() => noteText(other.doc, 'b') !== undefined, 'shown')
  undo.undo()
  await until(() => noteText(other.doc, 'b') === undefined, 'taken back')
  undo.redo()
  await until(() => noteText(other.doc, 'b') !== undefined, 'and back again')
  expect(recordsOf(other.doc).get('shape:b')?.has('meta.author')).toBe(false)
  recordsOf(other.doc).delete('shape:a')
  await until(() => noteText(author.doc, 'a') === undefined, 'deleted')
})

test('while people write, nobody is told where they point, nor afterwards where they had been', async () => {
  const { facilitator, member, seat, reveal } = await namelessScene()
  const watching = openBoard(seat(facilitator))
  const pointing = openBoard(seat(member))
  const state = () => watching.provider.awareness.getStates().get(pointing.doc.clientID)
  pointing.provider.awareness.setLocalState({
    cursor: { x: 7, y: 7 },
    editing: 'shape:a',
    selection: ['shape:a'],
  })
  await until(() => state(), 'here')
  expect(state()).toEqual({ cursor: null, user: expect.objectContaining({ id: member.me.id }) })
  await reveal()
  // Told of whoever says something after it: what was said before is not.
  watching.provider.awareness.setLocalState({ cursor: { x: 1, y: 1 } })
  const seen = () => pointing.provider.awareness.getStates().get(watching.doc.clientID)
  await until(() => seen()?.['cursor'] !== null && seen(), 'told again')
  expect(state()).toEqual({ cursor: null, user: expect.objectContaining({ id: member.me.id }) })
  pointing.provider.awareness.setLocalState({ cursor: { x: 8, y: 8 } })
  await until(() => state()?.['cursor'], 'told again')
  expect(state()).toMatchObject({ cursor: { x: 8, y: 8 } })
})

test('that it is without names stands once it has begun: no one’s notes alone, no other agenda', async () => {
  const { facilitator, member, session, board, seat, draftOf } = await namelessScene()
  const author = await joinRaw(seat(member, draftOf(member)))
  author.draw(doc => writeSigned(doc, 'a', member.me.id))
  await until(() => author.acknowledged === 1, 'on disk')
  const person = member.me.id
  expect(await facilitator.refused({ type: 'session.reveal', session, person })).toBe('without-names')
  await facilitator.command({ type: 'board.hide', board })
  expect(await facilitator.refused({ type: 'board.reveal', board, person })).toBe('without-names')
  const { activities = [] } = (await facilitator.state()).sessions[session] ?? {}
  const named = activities.map(activity => ({ ...activity, anonymous: false }))
  expect(await facilitator.refused({ type: 'session.edit', session, activities: named })).toBe(
    'without-names',
  )
  // Moved elsewhere, the step ends here, and what was written for it has no names.
  const { result } = await facilitator.command({ type: 'board.create', title: 'Other', template: 'blank' })
  await facilitator.command({ type: 'board.reveal', board })
  const moved = activities.map(activity => ({ ...activity, board: result?.board ?? '' }))
  await facilitator.command({ type: 'session.edit', session, activities: moved })
  expect((await readNotes(facilitator, board)).map(note => note.author)).toEqual([null])
})

test('a step without names on a board where people write hidden already takes all their names off', async () => {
  const { facilitator, member, board, seat } = await scene()
  await facilitator.command({ type: 'board.hide', board })
  const author = await joinRaw(seat(member, `${board}~draft:${member.me.id}`))
  author.draw(doc => writeSigned(doc, 'a', member.me.id))
  await until(() => author.acknowledged === 1, 'on disk')
  const activities = [{ title: 'Write', mode: 'write-hidden' as const, minutes: 5, board, anonymous: true }]
  const { result } = await facilitator.command({ type: 'session.create', title: 'Retro', activities })
  await facilitator.command({ type: 'session.start', session: result?.session ?? '' })
  await facilitator.command({ type: 'session.end', session: result?.session ?? '' })
  await facilitator.command({ type: 'board.reveal', board })
  expect((await readNotes(facilitator, board)).map(note => note.author)).toEqual([null])
})

test('a named step afterwards has names, and a restart brings none back', async () => {
  const stored = await storedServerForTest()
  const { facilitator, member, session, board, seat, draftOf } = await namelessScene(stored)
  const first = await joinRaw(seat(member, draftOf(member)))
  first.draw(doc => writeSigned(doc, 'a', member.me.id))
  await until(() => first.acknowledged === 1, 'on disk')
  await facilitator.command({ type: 'session.next', session, from: 0 })
  const second = await joinRaw(seat(member, draftOf(member)))
  second.draw(doc => writeSigned(doc, 'b', member.me.id))
  await until(() => second.acknowledged === 1, 'on disk')
  await facilitator.command({ type: 'session.end', session })
  const authors = async (person: Client) => {
    const notes = await person.call('readNotes', { params: { room: facilitator.room, board } })
    return Object.fromEntries(notes.map(({ id, author }) => [id, author]))
  }
  const wanted = { a: null, b: member.me.id }
  expect(await authors(facilitator)).toEqual(wanted)
  expect(await authors(api(await stored.restart(), facilitator.token))).toEqual(wanted)
})
