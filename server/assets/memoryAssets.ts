// Assets for tests and for trying things out: it keeps the contract and nothing else.
import type { AssetStore, StoredAsset } from './assetStore.ts'

export function createMemoryAssets(): AssetStore {
  const rooms = new Map<string, Map<string, StoredAsset & { bytes: Uint8Array }>>()

  return {
    async put(room, { hash, bytes, at }) {
      const assets = rooms.get(room) ?? new Map<string, StoredAsset & { bytes: Uint8Array }>()
      const copy = new Uint8Array(bytes)
      assets.set(hash, { hash, size: copy.length, putAt: at, unusedSince: undefined, bytes: copy })
      rooms.set(room, assets)
    },
    async read(room, hash) {
      const asset = rooms.get(room)?.get(hash)
      return asset && new Uint8Array(asset.bytes)
    },
    async list(room) {
      const assets = [...(rooms.get(room)?.values() ?? [])]
      return assets
        .map(({ hash, size, putAt, unusedSince }) => ({ hash, size, putAt, unusedSince }))
        .sort((a, b) => a.hash.localeCompare(b.hash))
    },
    async mark(room, hash, unusedSince) {
      const asset = rooms.get(room)?.get(hash)
      if (asset) asset.unusedSince = unusedSince
    },
    async remove(room, hash) {
      rooms.get(room)?.delete(hash)
    },
    async rooms() {
      return [...rooms.keys()].sort()
    },
  }
}
