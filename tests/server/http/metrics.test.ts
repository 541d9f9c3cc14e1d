import { expect, test } from 'vitest'
import { openLive } from '../live/liveSocket.ts'
import { serverForTest } from '../fixture.ts'
import { addNotes, createBoard, createRoom } from '../people.ts'

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
  expect(samples.get('rotunda_board_batches_total')).toBe(1)
  expect(samples.get('rotunda_board_append_failures_total')).toBe(0)
  for (const [, value] of samples) expect(value).not.toBeNaN()
})
