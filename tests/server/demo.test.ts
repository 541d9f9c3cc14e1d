import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endpoints } from '#shared/api/endpoints.ts'
import type { NoteAnswer } from '#shared/api/notes.ts'
import type { StoredRoom } from '#shared/room/model.ts'
import { RoomClient } from '../../server/demo/client.ts'
import { stepsTo } from '../../server/demo/initiatives.ts'
import { play } from '../../server/demo/play.ts'
import { faultOf, Session } from '../../server/demo/session.ts'
import type { Played } from '../../server/demo/stage.ts'
import { startServer, type RunningServer } from './fixture.ts'

const root = new URL('../../', import.meta.url)
const text = await readFile(new URL('templates/sessions/support-strategy.json', root), 'utf8')
const session = Session.parse(JSON.parse(text))

let server: RunningServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

describe('the sample session, played', () => {
  let played: Played
  let state: StoredRoom
  /** Notes by the id of their board in the session file. */
  const notes = new Map<string, NoteAnswer[]>()

  beforeAll(async () => {
    const client = new RoomClient(server.origin)
    played = await play({ session, language: 'ru', client, report: () => {} })
    const answer = await fetch(`${server.origin}/api/rooms/${played.room}`, {
      headers: { authorization: `Bearer ${played.token}` },
    })
    state = endpoints.readRoom.answer.parse(await answer.json()).state
    for (const [id, board] of played.boards)
      notes.set(id, await client.readNotes(played.room, board, played.token))
  })

  test('is in a room of its name, with three groups of four in their colours', () => {
    expect(state.room.name).toBe(session.title.ru)
    const groups = Object.values(state.groups)
    expect(groups.map(({ name, color }) => [name, color])).toEqual([
      ['Красные', 'pink'],
      ['Синие', 'blue'],
      ['Зелёные', 'green'],
    ])
    for (const { id, color } of groups) {
      const people = Object.values(state.people).filter(person => person.group === id)
      expect(people.map(person => [person.role, person.color])).toEqual(Array(4).fill(['member', color]))
    }
  })

  test('has nine boards, each of its group', () => {
    const boards = session.boards.map(({ id }) => state.boards[played.boards.get(id) ?? ''])
    expect(boards.map(board => board?.title)).toEqual([
      'Как было · Красные',
      'Как было · Синие',
      'Как было · Зелёные',
      'Как могло быть · Красные',
      'Как могло быть · Синие',
      'Как могло быть · Зелёные',
      'Что надо изменить · Красные',
      'Что надо изменить · Синие',
      'Что надо изменить · Зелёные',
    ])
    for (const board of boards) expect(board?.title).toContain(state.groups[board?.group ?? '']?.name)
  })

  test('has its 104 notes, each in its zone, by somebody of the group, in its round and colour', () => {
    expect([...notes.values()].flat()).toHaveLength(104)
    for (const board of session.boards) {
      const group = played.groups.get(board.group)
      const found = new Map(notes.get(board.id)?.map(note => [note.id, note]))
      const authors = new Set<string | null>()
      for (const { id, row, stage, text } of board.notes) {
        const note = found.get(id)
        expect(note).toMatchObject({
          text: text.ru,
          zone: `${row}/${stage}`,
          group: group?.id,
          round: board.round,
          color: group?.color,
        })
        authors.add(note?.author ?? null)
      }
      expect(authors).toEqual(new Set(group?.members.map(({ id }) => id)))
    }
  })

  test('stands a note the higher, the better it felt', () => {
    const heights = session.boards.flatMap(board => {
      const found = new Map(notes.get(board.id)?.map(note => [note.id, note]))
      return board.notes
        .filter(note => note.emotion !== undefined)
        .map(({ id, emotion }) => {
          const { y = NaN, h = NaN } = found.get(id) ?? {}
          return { board: board.id, emotion: emotion ?? NaN, middle: y + h / 2 }
        })
    })
    expect(heights.length).toBeGreaterThan(10)
    for (const a of heights)
      for (const b of heights)
        if (a.board === b.board) expect(Math.sign(a.emotion - b.emotion)).toBe(Math.sign(b.middle - a.middle))
  })

  test('has twelve initiatives with owner, status, reason, theme and sources', () => {
    const found = Object.values(state.initiatives)
    expect(found).toHaveLength(12)
    for (const planned of session.initiatives) {
      const initiative = found.find(({ title }) => title === planned.title.ru)
      expect(initiative).toMatchObject({ status: planned.status, due: planned.due })
      expect(initiative?.reason).toBe(planned.reason?.ru)
      expect(state.people[initiative?.owner ?? '']?.name).toBe(planned.owner)
      expect(initiative?.theme).toBe(session.themes.find(({ id }) => id === planned.theme)?.name.ru)
      expect(initiative?.description).toContain(planned.rootCause.ru)
      expect(initiative?.sources.map(source => source.note)).toEqual(planned.sources)
      expect(initiative?.createdBy).toBe(Object.values(state.people).find(p => p.role === 'facilitator')?.id)
    }
  })

  test('shows the initiative on each note it came from', () => {
    const promoted = [...notes.values()].flat().filter(note => note.initiative !== undefined)
    expect(new Set(promoted.map(({ id }) => id))).toEqual(
      new Set(session.initiatives.flatMap(({ sources }) => sources)),
    )
  })
})

describe('the way to a status', () => {
  test('goes by the steps the rules allow', () => {
    expect(stepsTo('proposed')).toEqual([])
    expect(stepsTo('done')).toEqual(['accepted', 'in-progress', 'done'])
    expect(stepsTo('cancelled')).toEqual(['cancelled'])
  })
})

describe('a session file', () => {
  const fault = (change: (file: typeof session) => unknown) => {
    const { error } = Session.safeParse(change(structuredClone(session)))
    return error && faultOf(error)
  }

  test('is told the place of its first fault', () => {
    expect(fault(({ title: _title, ...rest }) => rest)).toMatch(/^title: /)
    expect(
      fault(file => {
        for (const note of file.boards[2]?.notes ?? []) note.row = 'nowhere'
        return file
      }),
    ).toBe('boards[2].notes[0].row: there is no row "nowhere"')
  })

  test('has a reason for what was put back or cancelled', () => {
    expect(
      fault(file => {
        for (const initiative of file.initiatives) delete initiative.reason
        return file
      }),
    ).toBe('initiatives[9].reason: "backlog" needs a reason')
  })
})

describe('npm run demo', () => {
  const run = (...args: string[]) =>
    new Promise<{ code: number; out: string; err: string }>(resolve => {
      const main = new URL('server/demo/main.ts', root).pathname
      execFile(process.execPath, [main, ...args], (error, out, err) =>
        resolve({ code: error ? Number(error.code) : 0, out, err }),
      )
    })

  test('fills a room and prints the links into it', async () => {
    const { code, out, err } = await run('--url', server.origin, '--language', 'en')
    expect(err).toBe('')
    expect(code).toBe(0)
    expect(out).toMatch(/^People: 12\nBoards: 9\nNotes: 104\nInitiatives: 12\n/)
    const links = out.match(/http\S+\/join\/\S+/g) ?? []
    const roles = await Promise.all(
      links.map(async link => {
        const answer = await fetch(`${server.origin}/api/invites/${link.split('/').at(-1) ?? ''}`)
        return endpoints.readInvite.answer.parse(await answer.json())
      }),
    )
    expect(roles).toMatchObject([
      { role: 'facilitator', room: { name: session.title.en }, language: 'en' },
      { role: 'member' },
    ])
  })

  test('says how to start a server where there is none', async () => {
    const { code, out, err } = await run('--url', `http://127.0.0.1:${await closedPort()}`)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^Nobody answers at http:\/\/127\.0\.0\.1:\d+\. Start Rotunda with `npm start`.*\n$/)
  })

  test('names the place in a file that is no session', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rotunda-demo-'))
    const file = join(folder, 'broken.json')
    await writeFile(file, JSON.stringify({ ...session, groups: [{ ...session.groups[0], members: [] }] }))
    const { code, err } = await run(file, '--url', server.origin)
    expect(code).toBe(1)
    expect(err).toMatch(/broken\.json is no session: groups\[0\]\.members: .+\n$/)
    await rm(folder, { recursive: true })
  })

  test('shows what the server refuses', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rotunda-demo-'))
    const file = join(folder, 'unknown.json')
    const boards = session.boards.map(board => ({ ...board, template: 'no-such-template' }))
    await writeFile(file, JSON.stringify({ ...session, boards }))
    const { code, err } = await run(file, '--url', server.origin)
    expect(code).toBe(1)
    expect(err).toMatch(
      /^POST \/api\/rooms\/\S+\/commands was refused\. There is no such template: no-such-template\n$/,
    )
    await rm(folder, { recursive: true })
  })
})

/** A port on which nobody listens. */
const closedPort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
