import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { framesOf } from '#shared/canvas/notes/notes.ts'
import { addNotes, createBoard, createTeam, readNotes } from '../people.ts'
import { storedServerForTest } from '../fixture.ts'
import { addNote, joinBoard, noteText, openBoard, until } from './stage/boardClients.ts'
import { joinRaw } from './stage/rawClient.ts'
import { scene } from './stage/scene.ts'

/** Equal content, whatever way it took. */
export const contentOf = (doc: Y.Doc): unknown => recordsOf(doc).toJSON()

describe('A board', () => {
  it('brings stock clients together', async () => {
    const { facilitator, member, seat } = await scene()
    const ada = await joinBoard(seat(facilitator))
    const grace = await joinBoard(seat(member))
    addNote(ada.doc, 'one', 'from Ada')
    addNote(grace.doc, 'two', 'from Grace')
    await until(() => noteText(ada.doc, 'two') && noteText(grace.doc, 'one'), 'both notes on both sides')
    expect(contentOf(grace.doc)).toEqual(contentOf(ada.doc))
  })

  it('is seeded once by the server, however many come at the same time', async () => {
    const { facilitator, member, observer, seat } = await scene({}, 'retro-start-stop-continue')
    const clients = await Promise.all(
      [facilitator, member, observer, member, facilitator].map(person => joinBoard(seat(person))),
    )
    for (const { doc } of clients)
      expect(framesOf(doc).map(frame => frame.id)).toEqual(['shape:frame-retro', 'shape:frame-actions'])
  })

  it('begins as a copy of what another board was at that moment', async () => {
    const { facilitator, board, seat } = await scene({}, 'retro-start-stop-continue')
    await addNotes(facilitator, board, [{ text: 'Pair more', zone: 'start' }])
    const { result } = await facilitator.command({ type: 'board.copy', board })
    await addNotes(facilitator, board, [{ text: 'Too late', zone: 'stop' }])
    const copy = result?.board ?? ''
    expect((await readNotes(facilitator, copy)).map(note => note.text)).toEqual(['Pair more'])
    const { doc } = await joinBoard(seat(facilitator, copy))
    expect(framesOf(doc)).toHaveLength(2)
    expect(recordsOf(doc).toJSON()).not.toEqual({})
  })

  it('keeps what is written on a copy apart from the original', async () => {
    const { facilitator, board, seat } = await scene()
    await addNotes(facilitator, board, [{ text: 'Original' }])
    const { result } = await facilitator.command({ type: 'board.copy', board })
    const { doc } = await joinBoard(seat(facilitator, result?.board))
    const [record] = recordsOf(doc).values()
    const text = record?.get('props.text')
    if (text instanceof Y.Text) text.insert(0, 'Not ')
    await until(() => noteTextOfAny(doc) === 'Not Original')
    expect((await readNotes(facilitator, board)).map(note => note.text)).toEqual(['Original'])
  })

  it('shows those who join what others have drawn meanwhile', async () => {
    const { facilitator, member, observer, seat } = await scene()
    const ada = await joinBoard(seat(facilitator))
    const firstToJoin = await joinBoard(seat(member))
    for (let index = 0; index < 30; index++) addNote(ada.doc, `note-${index}`, `Note ${index}`)
    await until(() => noteText(firstToJoin.doc, 'note-29'), 'the last note')
    const late = await joinBoard(seat(observer))
    expect(contentOf(late.doc)).toEqual(contentOf(ada.doc))
  })

  it('takes a note as short as the protocol allows', async () => {
    const { facilitator, member, board, seat } = await scene({}, 'retro-start-stop-continue')
    const { doc } = await joinBoard(seat(member))
    const note = {
      id: 'shape:short',
      typeName: 'shape',
      type: 'sticky',
      parentId: 'page:page',
      index: 'a1',
      pos: [20, 60],
      'props.text': new Y.Text('From outside'),
      'props.color': 'teal',
    }
    recordsOf(doc).set(note.id, new Y.Map(Object.entries(note)))
    await expectNotes(facilitator, board, ['From outside'])
    const [read] = await readNotes(facilitator, board)
    expect(read).toMatchObject({ id: 'short', color: 'teal', zone: 'start', author: member.me.id })
  })

  it('is compacted while people draw, too', async () => {
    const { server, facilitator, board, seat } = await scene({
      sync: { limits: { compactEntries: 5, sweepMs: 20 } },
    })
    const raw = await joinRaw(seat(facilitator))
    for (let index = 0; index < 10; index++) {
      const saved = raw.acknowledged
      raw.draw(doc => addNote(doc, `note-${index}`, `Note ${index}`))
      await until(() => raw.acknowledged > saved, 'on disk')
    }
    await until(async () => (await server.log.load(`board/${board}`)).snapshot, 'a snapshot')
    raw.draw(doc => addNote(doc, 'after', 'After'))
    await until(() => raw.acknowledged === 11, 'on disk')
    expect(await readNotes(facilitator, board)).toHaveLength(11)
    expect(raw.closed).toBeUndefined()
  })

  it('takes what was drawn before the board was loaded', async () => {
    const { facilitator, board, seat } = await scene()
    const doc = new Y.Doc()
    const early = openBoard(seat(facilitator), doc)
    addNote(doc, 'early', 'Before anything was heard')
    await until(() => early.provider.synced, 'synced')
    await expectNotes(facilitator, board, ['Before anything was heard'])
  })

  it('converges after drops and reconnects, whoever wrote what meanwhile', async () => {
    const { facilitator, member, seat } = await scene()
    const clients = await Promise.all(
      [facilitator, member, member, facilitator, member].map(person => joinBoard(seat(person))),
    )
    const random = seeded(20_260_713)
    for (let step = 0; step < 300; step++) {
      const { doc, provider } = pick(clients, random)
      if (random() < 0.05) provider.disconnect()
      else if (random() < 0.08) provider.connect()
      else scribble(doc, random)
      if (step % 20 === 0) await new Promise(resolve => setTimeout(resolve, 5))
    }
    for (const { provider } of clients) provider.connect()
    await until(() => clients.every(({ provider }) => provider.synced), 'all are back')
    const texts = () => clients.map(({ doc }) => JSON.stringify(sorted(recordsOf(doc).toJSON())))
    await until(() => new Set(texts()).size === 1, 'equal content')
    const { doc } = await joinBoard(seat(member))
    expect(JSON.stringify(sorted(recordsOf(doc).toJSON()))).toBe(texts()[0])
  })

  it('is the same after it was let go and loaded again', async () => {
    const { server, facilitator, board, seat } = await scene({ sync: { idleMs: 20 } })
    const raw = await joinRaw(seat(facilitator))
    const count = raw.draw(doc => {
      for (let index = 0; index < 20; index++) addNote(doc, `note-${index}`, `Note ${index}`)
    })
    await until(() => raw.acknowledged === count, 'all on disk')
    const before = contentOf(raw.doc)
    raw.socket.close()
    await until(async () => {
      const { snapshot, entries } = await server.log.load(`board/${board}`)
      return snapshot && entries.length === 0
    }, 'a snapshot that stands for everything')
    const { doc } = await joinBoard(seat(facilitator))
    expect(contentOf(doc)).toEqual(before)
  })

  it('is there again after a restart, and clients that stayed open go on', async () => {
    const server = await storedServerForTest()
    const { facilitator } = await createTeam(server)
    const board = await createBoard(facilitator, 'blank')
    const raw = await joinRaw({ ...server, board, token: facilitator.token })
    const count = raw.draw(doc => addNote(doc, 'kept', 'Kept'))
    await until(() => raw.acknowledged === count, 'on disk')
    const next = await server.restart()
    await until(() => raw.closed, 'closed')
    expect(raw.closed?.code).toBe(1012)
    const { doc } = await joinBoard({ origin: next.origin, board, token: facilitator.token })
    expect(noteText(doc, 'kept')).toBe('Kept')
  })
})

const noteTextOfAny = (doc: Y.Doc): string | undefined => {
  const [record] = recordsOf(doc).values()
  return record?.get('props.text')?.toString()
}

async function expectNotes(person: Parameters<typeof readNotes>[0], board: string, texts: string[]) {
  let found: string[] = []
  for (let attempt = 0; attempt < 200 && found.length < texts.length; attempt++)
    found = (await readNotes(person, board)).map(note => note.text)
  expect(found).toEqual(texts)
}

function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

function pick<T>(values: T[], random: () => number): T {
  const value = values[Math.floor(random() * values.length)]
  if (value === undefined) throw new Error('Nothing to pick from')
  return value
}

/** Adds, moves, types into or deletes a note. */
function scribble(doc: Y.Doc, random: () => number): void {
  const records = recordsOf(doc)
  const ids = [...records.keys()]
  if (ids.length === 0 || random() < 0.3) return addNote(doc, Math.floor(random() * 1e9).toString(36), 'New')
  const id = pick(ids, random)
  if (random() < 0.1) return records.delete(id)
  const record = records.get(id)
  const text = record?.get('props.text')
  if (random() < 0.5) record?.set('pos', [Math.floor(random() * 1_000), Math.floor(random() * 1_000)])
  else if (text instanceof Y.Text) text.insert(Math.floor(random() * (text.length + 1)), 'x')
}

const sorted = (records: Record<string, unknown>): [string, unknown][] =>
  Object.entries(records)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([id, fields]) => [id, Object.entries(fields as object).toSorted(([a], [b]) => a.localeCompare(b))])
