import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { takeCopy } from '#shared/versions/copy.ts'
import type { Participant } from '../people.ts'
import { addNotes, readNotes } from '../people.ts'
import { createGatedLog } from '../sync/stage/gatedLog.ts'
import { addNote, joinBoard, noteText, until } from '../sync/stage/boardClients.ts'
import { scene } from '../sync/stage/scene.ts'

const texts = async (person: Participant, board: string) =>
  (await readNotes(person, board)).map(({ text }) => text).sort()

const keep = async (person: Participant, board: string, title: string) =>
  (await person.command({ type: 'version.create', board, title })).result?.version ?? ''

const restore = async (person: Participant, board: string, version: string) =>
  (await person.command({ type: 'board.restore', board, version, as: 'in-place' })).result?.before

const recordsIn = async (person: Participant, board: string, version: string) =>
  (await person.call('readVersion', { params: { room: person.room, board, version } })).records

test('a restored board has what the version has, and restoring what was before brings that back', async () => {
  const { member, board } = await scene()
  await addNotes(member, board, [{ text: 'Stays' }, { text: 'Is deleted later' }])
  const version = await keep(member, board, 'Then')
  const [, gone] = await readNotes(member, board)
  await addNotes(member, board, [{ text: 'Made since' }])
  const seen = await readNotes(member, board)
  expect(gone).toBeDefined()

  const before = (await restore(member, board, version)) ?? ''
  expect(await texts(member, board)).toEqual(['Is deleted later', 'Stays'])
  const { versions } = await member.state()
  expect(versions[before]).toMatchObject({ reason: 'restore', notes: 3, by: member.me.id })

  await restore(member, board, before)
  expect(await readNotes(member, board)).toEqual(seen)
})

test('everybody at the board sees it restored at once, live', async () => {
  const { member, facilitator, board, seat } = await scene()
  const grace = await joinBoard(seat(member))
  addNote(grace.doc, 'a', 'Then')
  await until(async () => (await texts(member, board)).length === 1, 'the note')
  const version = await keep(member, board, 'Then')
  const ada = await joinBoard(seat(facilitator))
  const text = recordsOf(ada.doc).get('shape:a')?.get('props.text') as Y.Text
  text.insert(4, ' and now')
  addNote(ada.doc, 'b', 'Now')
  await until(() => noteText(grace.doc, 'b') === 'Now', 'what Ada wrote')
  let updates = 0
  grace.doc.on('update', () => updates++)
  await restore(facilitator, board, version)
  await until(
    () => noteText(grace.doc, 'a') === 'Then' && noteText(grace.doc, 'b') === undefined,
    'it is restored',
  )
  expect(updates).toBe(1)
})

test('while people go on writing nothing is lost: it is on the board, or in the version from before', async () => {
  const { member, facilitator, board, seat } = await scene()
  await addNotes(member, board, [{ text: 'Then' }])
  const version = await keep(member, board, 'Then')
  const clients = [await joinBoard(seat(member)), await joinBoard(seat(facilitator))]
  const drawn: string[] = []
  const timers = clients.map(({ doc }, who) =>
    setInterval(() => {
      const id = `${who}-${drawn.length}`
      drawn.push(`shape:${id}`)
      addNote(doc, id, `Note ${id}`)
    }, 1),
  )
  const befores: string[] = []
  for (let round = 0; round < 6; round++) {
    const least = drawn.length + 25
    await until(() => drawn.length > least, 'they write')
    const before = await restore(round % 2 ? member : facilitator, board, version)
    if (before !== undefined) befores.push(before)
  }
  timers.forEach(clearInterval)
  const [grace, ada] = clients.map(({ doc }) => doc)
  const contentOf = (doc: Y.Doc | undefined) => JSON.stringify(doc && takeCopy(doc).records)
  const server = await joinBoard(seat(member))
  const onServer = () => contentOf(server.doc)
  await until(() => contentOf(grace) === contentOf(ada) && contentOf(ada) === onServer(), 'all have the same')

  expect(befores).toHaveLength(6)
  const kept = new Set(recordsOf(server.doc).keys())
  for (const before of befores)
    for (const id of Object.keys(await recordsIn(member, board, before))) kept.add(id)
  expect(drawn.filter(id => !kept.has(id))).toEqual([])
})

test('what is written after the copy of the present was taken, and before the restore, is in that version too', async () => {
  const { server, member, board } = await scene()
  await addNotes(member, board, [{ text: 'Then' }])
  const version = await keep(member, board, 'Then')
  await addNotes(member, board, [{ text: 'Since' }])
  // As soon as the copy is on disk, and before the server goes on.
  const late: Promise<unknown>[] = []
  server.app.rooms.subscribe(member.room, ([event]) => {
    if (event?.type === 'version.created')
      late.push(
        server.app.documents.edit(board, member.me.id, doc => addNote(doc, 'late', 'At the last moment')),
      )
  })
  const before = (await restore(member, board, version)) ?? ''
  await Promise.all(late)
  expect(late).toHaveLength(1)
  expect(await texts(member, board)).toEqual(['Then'])
  const found = Object.values(await recordsIn(member, board, before)).map(record => record['props.text'])
  expect(new Set(found)).toEqual(new Set(['At the last moment', 'Since', 'Then']))
})

test('the same command sent again does not restore again', async () => {
  const { member, board } = await scene()
  const version = await keep(member, board, 'Empty')
  await addNotes(member, board, [{ text: 'One' }])
  const ask = () => member.command({ type: 'board.restore', board, version, as: 'in-place' }, 'restore-once')
  const first = await ask()
  await addNotes(member, board, [{ text: 'Two' }])
  expect(await ask()).toEqual(first)
  expect(await texts(member, board)).toEqual(['Two'])
})

test('a board that is so already is left alone', async () => {
  const { member, board } = await scene()
  const version = await keep(member, board, 'Now')
  expect(await restore(member, board, version)).toBeUndefined()
  expect(Object.keys((await member.state()).versions)).toEqual([version])
})

test('nobody restores where nobody may draw; observers never do', async () => {
  const { facilitator, member, observer, board } = await scene()
  const version = await keep(member, board, 'Then')
  await addNotes(member, board, [{ text: 'Now' }])
  const command = { type: 'board.restore' as const, board, version, as: 'in-place' as const }
  expect(await observer.refused(command)).toBe('not-allowed')
  await facilitator.command({ type: 'board.lock', board, locked: true })
  expect(await member.refused(command)).toBe('board-locked')
  expect(await facilitator.refused(command)).toBe('board-locked')
  expect(await texts(member, board)).toEqual(['Now'])
})

test('a board that is locked while it is being restored stays as it is', async () => {
  const log = createGatedLog()
  const { server, facilitator, member, board } = await scene({ log })
  const version = await keep(member, board, 'Then')
  await addNotes(member, board, [{ text: 'Now' }])
  const { documents, rooms } = server.app
  const late: Promise<unknown>[] = []
  // The copy of the present is on disk; the restore itself waits for a note of which the disk is slow.
  rooms.subscribe(member.room, ([event]) => {
    if (event?.type === 'board.lockSet') log.release()
    if (event?.type !== 'version.created' || late.length > 0) return
    log.hold()
    late.push(documents.edit(board, member.me.id, doc => addNote(doc, 'late', 'Slow')))
    late.push(rooms.ask(member.room, facilitator.me.id, { type: 'board.lock', board, locked: true }))
  })
  const command = { type: 'board.restore' as const, board, version, as: 'in-place' as const }
  expect(await member.refused(command)).toBe('board-locked')
  await Promise.all(late)
  expect(await texts(member, board)).toEqual(['Now', 'Slow'])
})

test('a full board takes nothing more by restoring, nor from programs', async () => {
  const { server, member, board } = await scene({ sync: { limits: { boardBytes: 4_000 } } })
  await addNotes(member, board, [{ text: 'A'.repeat(3_000) }])
  const version = await keep(member, board, 'Long')
  await server.app.documents.edit(board, member.me.id, doc => addNote(doc, 'more', 'B'.repeat(3_000)))
  await expect(addNotes(member, board, [{ text: 'C' }])).rejects.toThrow('board-full')
  const command = { type: 'board.restore' as const, board, version, as: 'in-place' as const }
  expect(await member.refused(command)).toBe('board-full')
  expect(await texts(member, board)).toHaveLength(2)
})
