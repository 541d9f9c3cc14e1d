import { pino } from 'pino'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { openLive } from '../live/liveSocket.ts'
import { serverForTest } from '../fixture.ts'
import { addNotes, createBoard, createRoom, createTeam, inviteToken } from '../people.ts'
import { until } from '../sync/stage/boardClients.ts'
import { openRaw } from '../sync/stage/rawClient.ts'

test('the server tells Prometheus what it does', async () => {
  const server = await serverForTest()
  const ada = await createRoom(server)
  await addNotes(ada, await createBoard(ada), [{ text: 'One' }])
  const live = openLive(server, { room: ada.room, token: ada.token })
  await live.until(frame => frame.type === 'presence')
  const response = await fetch(`${server.origin}/metrics`)
  expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4')
  const text = await response.text()
  const samples = new Map(
    text
      .split('\n')
      .filter(line => line && !line.startsWith('#'))
      .map(line => [line.split(' ')[0] ?? '', Number(line.split(' ')[1])]),
  )
  expect(samples.get('rotunda_rooms_loaded')).toBe(1)
  expect(samples.get('rotunda_boards_loaded')).toBe(1)
  expect(samples.get('rotunda_sockets_open')).toBe(1)
  expect(samples.get('rotunda_command_seconds_count')).toBe(1)
  expect(samples.get('rotunda_command_seconds_bucket{le="+Inf"}')).toBe(1)
  expect(samples.get('rotunda_log_entries_total')).toBeGreaterThanOrEqual(7)
  expect(samples.get('rotunda_board_sockets_open')).toBe(0)
  expect(samples.get('rotunda_board_appends_total')).toBe(1)
  expect(samples.get('rotunda_people_online')).toBe(1)
  expect(samples.get('rotunda_commands_total{type="board.create"}')).toBe(1)
  expect(samples.get('rotunda_requests_total{endpoint="addNotes",status="201"}')).toBe(1)
  expect(samples.get('rotunda_log_append_seconds_count')).toBeGreaterThan(0)
  expect(samples.get('rotunda_board_saved_seconds_count')).toBe(1)
  expect(samples.get('rotunda_board_batches_total')).toBe(1)
  expect(samples.get('rotunda_board_append_failures_total')).toBe(0)
  for (const [, value] of samples) expect(value).not.toBeNaN()
})

test('what is refused is counted by where and why', async () => {
  const server = await serverForTest()
  const { facilitator, observer } = await createTeam(server)
  const board = await createBoard(facilitator)
  expect(await observer.refused({ type: 'board.archive', board })).toBe('not-allowed')
  const stranger = await openRaw({ origin: server.origin, board, token: 'nobody' })
  await until(() => stranger.closed, 'being turned away')
  const text = await (await fetch(`${server.origin}/metrics`)).text()
  expect(text).toContain('rotunda_refused_total{door="http",reason="not-allowed"} 1')
  expect(text).toContain('rotunda_refused_total{door="board",reason="who are you?"} 1')
})

test('the log tells requests apart by id, person and room, and no secret gets into it', async () => {
  const lines: string[] = []
  const logger = pino({ level: 'debug' }, { write: line => void lines.push(line) })
  const server = await serverForTest({ logger })
  const { facilitator, observer } = await createTeam(server)
  await observer.refused({ type: 'room.rename', name: 'Mine' })
  const refused = z
    .array(z.looseObject({ endpoint: z.string().optional(), status: z.number().optional() }))
    .parse(lines.map(line => JSON.parse(line)))
    .find(({ status }) => status === 403)
  expect(refused).toMatchObject({
    request: expect.stringMatching(/^[0-9a-f-]{36}$/),
    endpoint: 'command',
    person: observer.me.id,
    room: facilitator.room,
    refusal: 'not-allowed',
  })
  for (const secret of [facilitator.token, observer.token, ...Object.values(facilitator.invites)])
    expect(lines.join('')).not.toContain(inviteToken(secret) || secret)
})
