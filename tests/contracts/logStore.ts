// What every log keeps to, whatever it is made of.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SeqConflict, type LogStore, type StreamId } from '../../server/logs/logStore.ts'

export interface OpenedLog {
  store: LogStore
  /** Opens the same log anew, after `store` was closed. Without it nothing outlives the store. */
  reopen?: () => Promise<LogStore>
}

const bytes = (text: string) => new TextEncoder().encode(text)
const text = (content: Uint8Array | undefined) => content && new TextDecoder().decode(content)

/** Good for both kinds of stream: a room's snapshot is JSON, a board's is any bytes. */
const snapshotOf = (what: string) => bytes(JSON.stringify({ what }))

export function logStoreContract(name: string, open: () => Promise<OpenedLog>): void {
  describe.each<{ kind: string; stream: StreamId; other: StreamId }>([
    { kind: 'a room', stream: 'room/r1', other: 'board/b9' },
    { kind: 'a board', stream: 'board/b1', other: 'room/r9' },
  ])(`${name} holding $kind`, ({ stream, other }) => {
    let opened: OpenedLog
    let store: LogStore

    beforeEach(async () => {
      opened = await open()
      store = opened.store
    })
    afterEach(() => store.close())

    const append = (...words: string[]) => store.append(words.map(word => ({ stream, entry: bytes(word) })))

    async function restart() {
      if (!opened.reopen) return
      await store.close()
      store = await opened.reopen()
    }

    async function content(of: StreamId = stream) {
      const { snapshot, entries, seq } = await store.load(of)
      return {
        snapshot: snapshot && { seq: snapshot.seq, text: text(snapshot.bytes) },
        entries: entries.map(({ seq, entry }) => `${seq} ${text(entry)}`),
        seq,
      }
    }

    test('knows nothing of a stream before its first entry', async () => {
      expect(await store.load(stream)).toEqual({ entries: [], seq: 0 })
      expect(await store.read(stream, 0)).toEqual([])
      expect(await store.streams('')).toEqual([])
    })

    test('numbers the entries of a stream from 1, in the order given', async () => {
      await append('a', 'b')
      await append('c')
      expect(await content()).toEqual({ snapshot: undefined, entries: ['1 a', '2 b', '3 c'], seq: 3 })
    })

    test('numbers each stream for itself', async () => {
      await store.append([
        { stream, entry: bytes('a') },
        { stream: other, entry: bytes('x') },
        { stream, entry: bytes('b') },
      ])
      expect((await content()).entries).toEqual(['1 a', '2 b'])
      expect((await content(other)).entries).toEqual(['1 x'])
    })

    test('gives back the very bytes, none and all of them', async () => {
      const all = Uint8Array.from({ length: 256 }, (_, at) => at)
      await store.append([
        { stream, entry: all },
        { stream, entry: new Uint8Array() },
      ])
      const { entries } = await store.load(stream)
      expect(entries.map(({ entry }) => [...entry])).toEqual([[...all], []])
    })

    test('takes the bytes at the moment of the call', async () => {
      const buffer = bytes('mine')
      const appended = store.append([{ stream, entry: buffer }])
      buffer.fill(0)
      await appended
      expect((await content()).entries).toEqual(['1 mine'])
    })

    test('keeps the order of appends that nobody waited for', async () => {
      const words = Array.from({ length: 50 }, (_, at) => `w${at + 1}`)
      await Promise.all(words.map(word => append(word)))
      expect((await content()).entries).toEqual(words.map((word, at) => `${at + 1} ${word}`))
    })

    test('accepts an empty batch', async () => {
      await store.append([])
      expect(await store.streams('')).toEqual([])
    })

    test('writes when the stream is where the writer expects it', async () => {
      await store.append([
        { stream, entry: bytes('a'), expectedSeq: 0 },
        { stream, entry: bytes('b'), expectedSeq: 1 },
      ])
      expect((await content()).seq).toBe(2)
    })

    test('writes nothing of a batch of which one expectation fails', async () => {
      await append('a')
      const appended = store.append([
        { stream: other, entry: bytes('x') },
        { stream, entry: bytes('b'), expectedSeq: 1 },
        { stream, entry: bytes('c'), expectedSeq: 1 },
      ])
      await expect(appended).rejects.toThrow(SeqConflict)
      expect((await content()).entries).toEqual(['1 a'])
      expect((await content(other)).seq).toBe(0)
      await append('b')
      expect((await content()).entries).toEqual(['1 a', '2 b'])
    })

    test('lets one of two writers win, and leaves bystanders alone', async () => {
      const outcomes = await Promise.allSettled([
        store.append([{ stream: other, entry: bytes('before') }]),
        store.append([{ stream, entry: bytes('first'), expectedSeq: 0 }]),
        store.append([{ stream, entry: bytes('second'), expectedSeq: 0 }]),
        store.append([{ stream: other, entry: bytes('after') }]),
      ])
      expect(outcomes.map(({ status }) => status === 'fulfilled')).toEqual([true, true, false, true])
      expect((await content()).entries).toEqual(['1 first'])
      expect((await content(other)).entries).toEqual(['1 before', '2 after'])
    })

    test('reads on from a place, as much as is asked for', async () => {
      await append('a', 'b', 'c', 'd')
      const words = async (since: number, limit?: number) =>
        (await store.read(stream, since, limit)).map(({ seq, entry }) => `${seq} ${text(entry)}`)
      expect(await words(2)).toEqual(['3 c', '4 d'])
      expect(await words(1, 2)).toEqual(['2 b', '3 c'])
      expect(await words(1, 0)).toEqual([])
      expect(await words(4)).toEqual([])
      expect(await words(9)).toEqual([])
    })

    test('starts from a checkpoint and still has every entry', async () => {
      await append('a', 'b', 'c')
      await store.checkpoint(stream, 2, snapshotOf('ab'))
      await restart()
      expect(await content()).toEqual({
        snapshot: { seq: 2, text: '{"what":"ab"}' },
        entries: ['3 c'],
        seq: 3,
      })
      expect((await store.read(stream, 0)).map(({ seq }) => seq)).toEqual([1, 2, 3])
    })

    test('forgets what a compaction stands for, and counts on', async () => {
      await append('a', 'b', 'c')
      await store.compact(stream, 2, snapshotOf('ab'))
      expect((await store.read(stream, 0)).map(({ seq }) => seq)).toEqual([3])
      await store.compact(stream, 3, snapshotOf('abc'))
      expect(await store.read(stream, 0)).toEqual([])
      await restart()
      await store.append([{ stream, entry: bytes('d'), expectedSeq: 3 }])
      expect(await content()).toEqual({
        snapshot: { seq: 3, text: '{"what":"abc"}' },
        entries: ['4 d'],
        seq: 4,
      })
    })

    test('never goes back to an older snapshot', async () => {
      await append('a', 'b', 'c')
      await store.checkpoint(stream, 3, snapshotOf('abc'))
      await store.checkpoint(stream, 1, snapshotOf('a'))
      expect((await content()).snapshot).toEqual({ seq: 3, text: '{"what":"abc"}' })
      await store.compact(stream, 2, snapshotOf('ab'))
      expect(await content()).toEqual({
        snapshot: { seq: 3, text: '{"what":"abc"}' },
        entries: [],
        seq: 3,
      })
      expect((await store.read(stream, 0)).map(({ seq }) => seq)).toEqual([3])
    })

    test('takes the later of two snapshots of one place', async () => {
      await append('a')
      await store.checkpoint(stream, 1, snapshotOf('first'))
      await store.compact(stream, 1, snapshotOf('second'))
      expect((await content()).snapshot?.text).toBe('{"what":"second"}')
      await store.checkpoint(stream, 1, snapshotOf('third'))
      expect((await content()).snapshot?.text).toBe('{"what":"third"}')
    })

    test('refuses a snapshot of entries that do not exist', async () => {
      await append('a')
      for (const upTo of [0, 2, 0.5, Number.NaN]) {
        await expect(store.checkpoint(stream, upTo, snapshotOf('?'))).rejects.toThrow(RangeError)
        await expect(store.compact(stream, upTo, snapshotOf('?'))).rejects.toThrow(RangeError)
      }
      expect((await content()).entries).toEqual(['1 a'])
    })

    test('refuses a snapshot of a room that is not a JSON object, and takes any bytes for a board', async () => {
      await store.append([
        { stream: 'room/json', entry: bytes('a') },
        { stream: 'board/bytes', entry: bytes('a') },
      ])
      const invalid = [bytes('no json'), bytes('[1]'), bytes('null'), new Uint8Array([0xff, 0xfe])]
      for (const snapshot of invalid) {
        await expect(store.checkpoint('room/json', 1, snapshot)).rejects.toThrow(TypeError)
        await expect(store.compact('room/json', 1, snapshot)).rejects.toThrow(TypeError)
        await store.compact('board/bytes', 1, snapshot)
        expect((await store.load('board/bytes')).snapshot?.bytes).toEqual(snapshot)
      }
      expect(await content('room/json')).toEqual({ snapshot: undefined, entries: ['1 a'], seq: 1 })
    })

    test('lists streams by the beginning of their ids, sorted', async () => {
      const ids: StreamId[] = ['board/b2', 'board/b1/draft', 'room/é', 'board/b1', 'room/a', 'board/c']
      for (const id of ids) await store.append([{ stream: id, entry: bytes('a') }])
      await store.compact('board/b2', 1, bytes('now'))
      expect(await store.streams('board/b')).toEqual(['board/b1', 'board/b1/draft', 'board/b2'])
      expect(await store.streams('room/')).toEqual(['room/a', 'room/é'])
      expect(await store.streams('board/b1')).toEqual(['board/b1', 'board/b1/draft'])
      expect(await store.streams('')).toEqual([...ids].sort())
      expect(await store.streams('zzz')).toEqual([])
    })

    test('has everything that was acknowledged after a restart', async () => {
      await append('a', 'b')
      await restart()
      await store.append([{ stream, entry: bytes('c'), expectedSeq: 2 }])
      await restart()
      expect((await content()).entries).toEqual(['1 a', '2 b', '3 c'])
    })

    test('finishes what was asked before it closes, and does nothing afterwards', async () => {
      const appended = append('a')
      await Promise.all([store.close(), store.close(), appended])
      await expect(append('b')).rejects.toThrow('closed')
      await expect(store.load(stream)).rejects.toThrow('closed')
      await expect(store.compact(stream, 1, snapshotOf('a'))).rejects.toThrow('closed')
    })
  })
}
