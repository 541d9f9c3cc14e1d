// What every log keeps to when something of it is to be forgotten.

import { expect, test } from 'vitest'
import type { StreamId } from '../../server/logs/logStore.ts'
import type { OpenedLog } from './logStore.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const text = (content: Uint8Array) => new TextDecoder().decode(content)

export function logRewritingContract(name: string, open: () => Promise<OpenedLog>): void {
  test(`${name} forgets a stream, and goes on counting where it was`, async () => {
    const { store, reopen } = await open()
    const stream: StreamId = 'versions/b1/v'
    await store.append(['a', 'b'].map(word => ({ stream, entry: bytes(word) })))
    await store.append([{ stream: 'versions/b1/w', entry: bytes('x') }])
    await store.forget(stream)
    await store.forget('versions/b1/never')
    if (reopen) await store.close()
    const again = reopen ? await reopen() : store
    expect(await again.read(stream, 0)).toEqual([])
    expect((await again.read('versions/b1/w', 0)).map(({ entry }) => text(entry))).toEqual(['x'])
    expect((await again.load('versions/b1/never')).seq).toBe(0)
    await again.append([{ stream, entry: bytes('c'), expectedSeq: 2 }])
    expect((await again.load(stream)).entries.map(({ seq }) => seq)).toEqual([3])
    await again.close()
  })

  test.each<StreamId>(['room/r1', 'board/b1'])(
    `${name} puts other bytes in the places of entries of %s, and forgets what stood for those of before`,
    async stream => {
      const { store, reopen } = await open()
      await store.append(['a', 'b', 'c'].map(word => ({ stream, entry: bytes(word) })))
      await store.append([{ stream: 'versions/b1/v', entry: bytes('x') }])
      await store.checkpoint(stream, 2, bytes('{}'))
      await store.rewrite([
        { stream, entries: [{ seq: 2, entry: bytes('B') }] },
        { stream: 'versions/b1/v', entries: [{ seq: 1, entry: bytes('X') }] },
      ])
      await store.scrub()
      if (reopen) await store.close()
      const again = reopen ? await reopen() : store
      const { snapshot, entries, seq } = await again.load(stream)
      expect([snapshot, entries.map(({ entry }) => text(entry)), seq]).toEqual([
        undefined,
        ['a', 'B', 'c'],
        3,
      ])
      expect((await again.read('versions/b1/v', 0)).map(({ entry }) => text(entry))).toEqual(['X'])
      await again.append([{ stream, entry: bytes('d'), expectedSeq: 3 }])
      await again.checkpoint(stream, 4, bytes('{}'))
      expect((await again.load(stream)).snapshot?.seq).toBe(4)
      await again.close()
    },
  )
}
