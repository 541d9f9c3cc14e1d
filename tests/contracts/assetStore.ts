// What every store of assets keeps to, whatever it is made of.
import { hash as digest } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { AssetStore } from '../../server/assets/assetStore.ts'

export interface OpenedAssets {
  store: AssetStore
  /** Opens the same assets anew. Without it nothing outlives the store. */
  reopen?: () => Promise<AssetStore>
}

const monday = '2026-03-02T09:00:00.000Z'
const tuesday = '2026-03-03T09:00:00.123Z'

export function assetStoreContract(name: string, open: () => Promise<OpenedAssets>): void {
  describe(name, () => {
    let opened: OpenedAssets
    let store: AssetStore

    beforeEach(async () => {
      opened = await open()
      store = opened.store
    })

    const restart = async () => {
      if (opened.reopen) store = await opened.reopen()
    }

    async function put(room: string, text: string, at = monday): Promise<string> {
      const bytes = new TextEncoder().encode(text)
      const hash = digest('sha256', bytes)
      await store.put(room, { hash, bytes, at })
      return hash
    }
    const textOf = async (room: string, hash: string) => {
      const bytes = await store.read(room, hash)
      return bytes && new TextDecoder().decode(bytes)
    }

    test('gives back what was put there, also after a restart', async () => {
      const hash = await put('r1', 'a picture')
      await restart()
      expect(await textOf('r1', hash)).toBe('a picture')
      expect(await store.list('r1')).toEqual([{ hash, size: 9, putAt: monday, unusedSince: undefined }])
    })

    test('knows nothing of what was never put there', async () => {
      const hash = digest('sha256', 'nothing')
      expect(await store.read('r1', hash)).toBeUndefined()
      expect(await store.list('r1')).toEqual([])
      expect(await store.rooms()).toEqual([])
      await store.remove('r1', hash)
      await store.mark('r1', hash, monday)
      expect(await store.list('r1')).toEqual([])
    })

    test('keeps the assets of rooms apart', async () => {
      const hash = await put('r1', 'mine')
      expect(await store.read('r2', hash)).toBeUndefined()
      await put('r2', 'mine')
      await store.remove('r1', hash)
      expect(await textOf('r2', hash)).toBe('mine')
      expect(await store.rooms()).toContain('r2')
    })

    test('stores a second time once, as new', async () => {
      const hash = await put('r1', 'twice')
      await store.mark('r1', hash, monday)
      await put('r1', 'twice', tuesday)
      await restart()
      expect(await store.list('r1')).toEqual([{ hash, size: 5, putAt: tuesday, unusedSince: undefined }])
    })

    test('remembers since when an asset is unused, until it is used again', async () => {
      const hash = await put('r1', 'unused')
      await store.mark('r1', hash, tuesday)
      await restart()
      expect(await store.list('r1')).toMatchObject([{ putAt: monday, unusedSince: tuesday }])
      await store.mark('r1', hash, undefined)
      expect(await store.list('r1')).toMatchObject([{ unusedSince: undefined }])
    })

    test('forgets what is removed, with its mark', async () => {
      const [hash, other] = [await put('r1', 'gone'), await put('r1', 'stays')]
      await store.mark('r1', hash, monday)
      await store.remove('r1', hash)
      await restart()
      expect((await store.list('r1')).map(asset => asset.hash)).toEqual([other])
      await put('r1', 'gone')
      expect(await store.list('r1')).not.toContainEqual(expect.objectContaining({ unusedSince: monday }))
    })

    test('lists assets sorted by hash, and rooms by name', async () => {
      for (const room of ['b', 'a~1', 'c']) for (const text of ['1', '2', '3', '4']) await put(room, text)
      const hashes = (await store.list('b')).map(asset => asset.hash)
      expect(hashes).toEqual([...hashes].sort())
      expect(await store.rooms()).toEqual(['a~1', 'b', 'c'])
    })

    test('takes the bytes at the moment of the call, and lends none of its own', async () => {
      const bytes = new TextEncoder().encode('mine')
      const hash = digest('sha256', bytes)
      await store.put('r1', { hash, bytes, at: monday })
      bytes.fill(0)
      ;(await store.read('r1', hash))?.fill(0)
      expect(await textOf('r1', hash)).toBe('mine')
    })

    test('takes the same from many at once', async () => {
      await Promise.all(Array.from({ length: 20 }, () => put('r1', 'crowd')))
      expect(await store.list('r1')).toHaveLength(1)
    })
  })
}
