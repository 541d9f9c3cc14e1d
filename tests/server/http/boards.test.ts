import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { createRecordMap } from '#shared/canvas/fields.ts'
import { stickyRecord } from '#shared/canvas/notes/sticky.ts'
import { serverForTest } from '../fixture.ts'
import { addNotes, createBoard, createRoom, createTeam, readNotes, type Participant } from '../people.ts'

const params = (person: Participant, board: string) => ({ room: person.room, board })

test('a board begins with the frames of its template, in the language of the room', async () => {
  const ada = await createRoom(await serverForTest())
  const board = await createBoard(ada, 'retro-start-stop-continue')
  const outline = await ada.call('readOutline', { params: params(ada, board) })
  expect(outline.zones).toHaveLength(5)
  // Its picture has the colours that the chooser showed.
  expect(new Set(outline.zones.map(({ color }) => color))).toContain('green')
  expect(outline.notes).toEqual([])
})

test('what a template says is written in the language that the board was asked for in, else in the room’s', async () => {
  const ada = await createRoom(await serverForTest())
  const template = 'retro-start-stop-continue'
  const written = async (language?: 'ru') => {
    const asked = { type: 'board.create', title: 'Retro', template, ...(language && { language }) } as const
    const board = (await ada.command(asked)).result?.board ?? ''
    await addNotes(ada, board, [{ text: 'A note', zone: 'start' }])
    return await (await ada.request(`/api/rooms/${ada.room}/boards/${board}/export?format=markdown`)).text()
  }
  expect(await written()).toContain('Start')
  expect(await written('ru')).toContain('Начать')
})

test('notes that are added lie in their zone, and say whose they are', async () => {
  const { facilitator, member } = await createTeam(await serverForTest())
  const { result } = await facilitator.command({ type: 'group.create', name: 'Red', color: 'pink' })
  const group = result?.group ?? ''
  await facilitator.command({ type: 'group.assign', person: member.me.id, group })
  const board = await createBoard(facilitator)
  const ids = await addNotes(member, board, [
    { text: 'Nobody called back', zone: 'pains/response' },
    { text: 'Somewhere else' },
  ])
  const notes = await readNotes(facilitator, board)
  expect(notes).toMatchObject([
    { id: ids[0], text: 'Nobody called back', zone: 'pains/response', author: member.me.id, group },
    { id: ids[1], text: 'Somewhere else', zone: null, author: member.me.id, group, color: 'yellow' },
  ])
})

test('a note that says nothing of its author is theirs whose client drew it', async () => {
  const server = await serverForTest()
  const { facilitator, member } = await createTeam(server)
  const { result } = await facilitator.command({ type: 'group.create', name: 'Red', color: 'pink' })
  const group = result?.group ?? ''
  await facilitator.command({ type: 'group.assign', person: member.me.id, group })
  const board = await createBoard(facilitator)
  await server.app.documents.edit(board, member.me.id, (doc: Y.Doc) => {
    const props = { text: 'From a program', color: 'blue' as const, w: 224 }
    const record = stickyRecord({ id: 'bare', x: 0, y: -500, index: 'a1', props, meta: {} })
    recordsOf(doc).set(record.id, createRecordMap(record))
  })
  expect(await readNotes(facilitator, board)).toMatchObject([{ id: 'bare', author: member.me.id, group }])
  const promoted = await facilitator.command({
    type: 'initiative.promote',
    sources: [{ board, note: 'shape:bare' }],
  })
  expect(promoted.events).toMatchObject([
    { sources: [{ note: 'bare', text: 'From a program', author: member.me.id, group }] },
  ])
})

test('a promoted note becomes an initiative that remembers where it came from, and the note shows it', async () => {
  const { member } = await createTeam(await serverForTest())
  const board = await createBoard(member)
  const [first = '', second = ''] = await addNotes(member, board, [
    { text: 'Call back\nwithin an hour', zone: 'opportunities/response' },
    { text: 'Another one' },
  ])
  // Both forms of an id are one note.
  const sources = [first, `shape:${first}`, second].map(note => ({ board, note }))
  const { result } = await member.command({ type: 'initiative.promote', sources })
  const initiative = (await member.state()).initiatives[result?.initiative ?? '']
  expect(initiative).toMatchObject({
    title: 'Call back within an hour',
    status: 'proposed',
    sources: [
      { board, note: first, text: 'Call back\nwithin an hour', zone: 'opportunities/response' },
      { board, note: second, text: 'Another one' },
    ],
  })
  const badges = (await readNotes(member, board)).map(note => note.initiative)
  expect(badges).toEqual([result?.initiative, result?.initiative])
})

test('nothing is drawn on a locked board, an archived one, or by an observer', async () => {
  const { facilitator, member, observer } = await createTeam(await serverForTest())
  const board = await createBoard(facilitator)
  const body = { notes: [{ text: 'No' }] }
  const codeFor = async (person: Participant) =>
    (await person.refusal('addNotes', { params: params(person, board), body })).code
  expect(await codeFor(observer)).toBe('not-allowed')
  await facilitator.command({ type: 'board.lock', board, locked: true })
  expect(await codeFor(member)).toBe('board-locked')
  await facilitator.command({ type: 'board.lock', board, locked: false })
  await facilitator.command({ type: 'board.archive', board })
  expect(await codeFor(member)).toBe('board-archived')
  expect(await readNotes(observer, board)).toEqual([])
})

test('a copy is of this moment: what is drawn later on the original is not on it', async () => {
  const ada = await createRoom(await serverForTest())
  const board = await createBoard(ada)
  await addNotes(ada, board, [{ text: 'Before', zone: 'pains/fix' }])
  const { result } = await ada.command({ type: 'board.copy', board })
  const copy = result?.board ?? ''
  await addNotes(ada, board, [{ text: 'After' }])
  expect((await readNotes(ada, copy)).map(({ text, zone }) => ({ text, zone }))).toEqual([
    { text: 'Before', zone: 'pains/fix' },
  ])
  expect((await ada.state()).boards[copy]).toMatchObject({ copyOf: board, title: 'Journey (2)' })
})

test('the outline says when a board was last changed, and by whom', async () => {
  const { facilitator, member } = await createTeam(await serverForTest())
  const board = await createBoard(facilitator)
  await addNotes(member, board, [{ text: 'A note', zone: 'pains/fix' }])
  const outline = await facilitator.call('readOutline', { params: params(facilitator, board) })
  expect(outline.notes).toMatchObject([{ color: 'yellow' }])
  expect(outline.edited).toMatchObject({ by: member.me.id })
})

test.each(['json', 'csv', 'markdown', 'tldr'] as const)(
  'a board as %s is a file that has its notes',
  async format => {
    const ada = await createRoom(await serverForTest())
    const board = await createBoard(ada)
    await addNotes(ada, board, [{ text: 'Перезвонить', zone: 'pains/fix' }])
    const response = await ada.request(`/api/rooms/${ada.room}/boards/${board}/export?format=${format}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename=/)
    expect(response.headers.get('content-type')).toContain('charset=utf-8')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await response.text()).toContain('Перезвонить')
  },
)

test('a file named in Cyrillic keeps its name', async () => {
  const server = await serverForTest()
  const ada = await createRoom(server, { name: 'Поддержка' })
  const response = await ada.request(`/api/rooms/${ada.room}/backlog?format=json`)
  const disposition = response.headers.get('content-disposition') ?? ''
  const name = /filename\*=UTF-8''(\S+)/.exec(disposition)?.[1] ?? /filename="?([^"]+)/.exec(disposition)?.[1]
  expect(decodeURIComponent(name ?? '')).toMatch(/\.json$/)
})
