import { expect, test, vi } from 'vitest'
import { createRecentEvents } from '../../../server/live/recentEvents.ts'

const event = (seq: number) => ({
  type: 'room.renamed' as const,
  name: `Name ${seq}`,
  seq,
  by: 'ada',
  at: '2026-03-02T09:00:00.000Z',
})

const range = (first: number, last: number) =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => event(first + index))

/** A log that ends at `end.seq`, and the seqs that are answered. */
function recentOf(end: { seq: number }, keep: number) {
  const read = vi.fn(async (since: number) => range(since + 1, end.seq))
  const recent = createRecentEvents(read, keep)
  const after = async (since: number) => (await recent.after(since, end.seq)).map(frame => frame.event.seq)
  return { read, recent, after }
}

const seqs = (first: number, last: number) => range(first, last).map(({ seq }) => seq)

test('many who come back at once are told everything by one look into the log', async () => {
  const { read, after } = recentOf({ seq: 100 }, 50)
  const missed = await Promise.all(Array.from({ length: 50 }, (_, index) => after(99 - index)))
  for (const [index, frames] of missed.entries()) expect(frames).toEqual(seqs(100 - index, 100))
  expect(read).toHaveBeenCalledTimes(1)
})

test('what happens while the log is read is there once, in its place', async () => {
  const end = { seq: 10 }
  const { read, recent, after } = recentOf(end, 50)
  const { promise, resolve } = Promise.withResolvers<void>()
  read.mockImplementationOnce(async since => {
    const events = range(since + 1, 11)
    await promise
    return events
  })
  const missed = after(5)
  end.seq = 12
  recent.add([event(11)])
  recent.add([event(12)])
  resolve()
  expect(await missed).toEqual(seqs(6, 12))
  expect(await after(0)).toEqual(seqs(1, 12))
})

test('what was read from the log before it was told is not there twice', async () => {
  const { recent, after } = recentOf({ seq: 10 }, 50)
  await after(5)
  expect(recent.add([event(9), event(10)]).map(frame => frame.event.seq)).toEqual([9, 10])
  expect(await after(5)).toEqual(seqs(6, 10))
})

test('only so many stay in memory, and what is further back is read again', async () => {
  const end = { seq: 10 }
  const { read, recent, after } = recentOf(end, 5)
  await after(5)
  end.seq = 20
  recent.add(range(11, 20))
  expect(await after(15)).toEqual(seqs(16, 20))
  expect(read).toHaveBeenCalledTimes(1)
  expect(await after(8)).toEqual(seqs(9, 20))
})

test('a log that could not be read is read again', async () => {
  const { read, after } = recentOf({ seq: 10 }, 5)
  read.mockRejectedValueOnce(new Error('a bad moment'))
  await expect(after(5)).rejects.toThrow('a bad moment')
  expect(await after(5)).toEqual(seqs(6, 10))
})
