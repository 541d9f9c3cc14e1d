// Whatever comes in, the answer is problem+json that says what was wrong, and the server goes on.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Problem } from '#shared/api/problem.ts'
import { startServer, type RunningServer } from '../fixture.ts'
import { addNotes, createBoard, createRoom, type CommandInput, type Facilitator } from '../people.ts'

let server: RunningServer
let ada: Facilitator
let board: string
let initiative: string

beforeAll(async () => {
  server = await startServer()
  ada = await createRoom(server)
  board = await createBoard(ada)
  const [note = ''] = await addNotes(ada, board, [{ text: 'A note' }])
  const { result } = await ada.command({ type: 'initiative.promote', sources: [{ board, note }] })
  initiative = result?.initiative ?? ''
})
afterAll(() => server.close())

async function post(path: string, body: string, headers: Record<string, string> = {}): Promise<Problem> {
  const response = await ada.request(path, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  })
  expect(response.headers.get('content-type')).toContain('application/problem+json')
  const problem = Problem.parse(await response.json())
  expect(problem.status).toBe(response.status)
  const health = await ada.call('readHealth', {})
  expect(health.status).toBe('ok')
  return problem
}

const commands = () => `/api/rooms/${ada.room}/commands`
const ask = (body: unknown) => post(commands(), JSON.stringify(body))

test('JSON that is none', async () => {
  expect(await post(commands(), '{"type":')).toMatchObject({ status: 400, code: 'malformed-json' })
})

test('a body of another type, and none at all', async () => {
  const text = await post(commands(), 'type=room.rename', { 'content-type': 'text/plain' })
  expect(text).toMatchObject({ status: 400, code: 'invalid-input' })
  expect(text.detail).toContain('Content-Type: application/json')
  expect(await post(commands(), '')).toMatchObject({ code: 'invalid-input' })
})

test('a body larger than a mebibyte', async () => {
  const problem = await ask({ type: 'room.rename', name: 'x'.repeat(1024 * 1024) })
  expect(problem).toMatchObject({ status: 413, code: 'too-large' })
})

test('a compressed body in an unknown form', async () => {
  expect(await post(commands(), 'x', { 'content-encoding': 'zip' })).toMatchObject({ code: 'invalid-input' })
})

test('an address whose escapes are broken', async () => {
  const response = await ada.request('/api/rooms/%E0%A4%A')
  expect(Problem.parse(await response.json()).status).toBe(400)
})

test('an address of the API that does not exist', async () => {
  expect(await ada.request('/api/nothing').then(response => response.json())).toMatchObject({
    status: 404,
    code: 'no-such-page',
  })
})

describe('a command', () => {
  test('of a type nobody knows', async () => {
    const problem = await ask({ type: 'room.explode' })
    expect(problem).toMatchObject({ status: 400, code: 'unknown-command', field: 'type' })
    expect(problem.detail).toBe('room.explode')
  })

  test('without a type', async () => {
    expect(await ask({})).toMatchObject({ code: 'invalid-input', field: 'type' })
    expect(await ask([])).toMatchObject({ code: 'invalid-input' })
  })

  const refused: [what: string, command: () => object, expected: object][] = [
    [
      'with too long a title',
      () => ({ type: 'board.create', title: 'x'.repeat(121), template: 'blank' }),
      { status: 400, code: 'invalid-input', field: 'title' },
    ],
    [
      'with a title of white space',
      () => ({ type: 'board.create', title: '   ', template: 'blank' }),
      { code: 'invalid-input', field: 'title' },
    ],
    [
      'with a field of another type, deep inside',
      () => ({ type: 'initiative.promote', sources: [{ board, note: 7 }] }),
      { code: 'invalid-input', field: 'sources.0.note' },
    ],
    [
      'with an id longer than ids are',
      () => ({ id: 'x'.repeat(65), type: 'room.rename', name: 'x' }),
      { code: 'invalid-input', field: 'id' },
    ],
    [
      'for a template that does not exist',
      () => ({ type: 'board.create', title: 'Board', template: 'nothing' }),
      { status: 400, code: 'unknown-template' },
    ],
    [
      'for a board that does not exist',
      () => ({ type: 'board.lock', board: 'nothing', locked: true }),
      { status: 404, code: 'no-such-board' },
    ],
    [
      'for a board named like a property every object has',
      () => ({ type: 'board.lock', board: 'constructor', locked: true }),
      { status: 400, code: 'invalid-input', field: 'board' },
    ],
    [
      'that promotes a note of a board that does not exist',
      () => ({ type: 'initiative.promote', sources: [{ board: `${ada.room}.nothing`, note: 'x' }] }),
      { status: 404, code: 'no-such-board' },
    ],
    [
      'that promotes a note that does not exist',
      () => ({ type: 'initiative.promote', sources: [{ board, note: 'nothing' }] }),
      { status: 404, code: 'no-such-note' },
    ],
    [
      'that takes an initiative to a status it cannot have',
      () => ({ type: 'initiative.setStatus', initiative, status: 'done' }),
      { status: 409, code: 'status-jump', field: 'status' },
    ],
    [
      'that cancels an initiative without a reason',
      () => ({ type: 'initiative.setStatus', initiative, status: 'cancelled' }),
      { status: 400, code: 'reason-required', field: 'reason' },
    ],
    [
      'that gives an initiative to nobody who is here',
      () => ({ type: 'initiative.setOwner', initiative, person: 'nobody' }),
      { status: 404, code: 'no-such-person' },
    ],
    [
      'with a day the calendar does not have',
      () => ({ type: 'initiative.edit', initiative, due: '2026-02-30' }),
      { status: 400, code: 'invalid-input', field: 'due' },
    ],
    [
      'that leaves the room without a facilitator',
      () => ({ type: 'person.setRole', person: ada.me.id, role: 'member' }),
      { status: 409, code: 'last-facilitator' },
    ],
  ]
  test.each(refused)('%s', async (_what, command, expected) => {
    expect(await ask(command())).toMatchObject(expected)
  })
})

test('a query that does not fit', async () => {
  for (const path of [
    `/api/rooms/${ada.room}/events?since=yesterday`,
    `/api/rooms/${ada.room}/events?since=1&since=2`,
    `/api/rooms/${ada.room}/backlog?format=pdf`,
    `/api/rooms/${ada.room}/backlog?format=json&status=nonsense`,
    `/api/rooms/${ada.room}/boards/${board}/export`,
  ]) {
    const response = await ada.request(path)
    expect([path, Problem.parse(await response.json()).status]).toEqual([path, 400])
  }
})

test('notes for a zone the board does not have: none of them is added', async () => {
  const params = { room: ada.room, board }
  const notes = [{ text: 'One' }, { text: 'Two', zone: 'nowhere' }]
  const before = await ada.call('readNotes', { params })
  expect(await ada.refusal('addNotes', { params, body: { notes } })).toMatchObject({ code: 'unknown-zone' })
  expect(await ada.call('readNotes', { params })).toEqual(before)
})

test('a board of another room answers as none', async () => {
  const other = await createRoom(server)
  const params = { room: other.room, board }
  expect(await other.refusal('readNotes', { params })).toMatchObject({ code: 'no-such-board' })
  const steal: CommandInput = { type: 'board.copy', board }
  expect(await other.refused(steal)).toBe('no-such-board')
  expect(await other.refused({ type: 'initiative.promote', sources: [{ board, note: 'x' }] })).toBe(
    'no-such-board',
  )
})
