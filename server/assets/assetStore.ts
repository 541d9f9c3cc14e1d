// The port for pictures: bytes by their hash, a room's own. One contract suite (tests/contracts/assetStore.ts) is run by
// every adapter. Whether the bytes are a picture, and whether anybody may have them, others have asked before.

export interface StoredAsset {
  /** SHA-256 of the bytes, hexadecimal. */
  hash: string
  size: number
  /** When it was put here for the last time. ISO 8601, UTC. */
  putAt: string
  /** Since when it is known that nothing refers to it. */
  unusedSince: string | undefined
}

export interface AssetStore {
  /**
   * Resolves once it is on disk. Put a second time it is stored once, as new: whatever was damaged is whole again, and
   * nobody remembers that it was unused.
   * @throws StoreFull when there is no space left; nothing was stored
   */
  put(room: string, asset: { hash: string; bytes: Uint8Array; at: string }): Promise<void>
  /**
   * Undefined when there is no such asset.
   * @throws AssetDamaged when the bytes are not those of the hash
   */
  read(room: string, hash: string): Promise<Uint8Array | undefined>
  /** By hash, sorted. */
  list(room: string): Promise<StoredAsset[]>
  /** Remembers since when an asset is unused, or that it is used again. Of an asset that is not there: nothing. */
  mark(room: string, hash: string, unusedSince: string | undefined): Promise<void>
  /** Resolves also when there was none. */
  remove(room: string, hash: string): Promise<void>
  /** Rooms that have had assets, sorted. */
  rooms(): Promise<string[]>
}

/** What is stored is not what was put there. The message says where. */
export class AssetDamaged extends Error {
  override name = 'AssetDamaged'
}
