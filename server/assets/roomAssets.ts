// The pictures of rooms: taken in, handed out, and counted. Who may do so, HTTP has asked before.
import { hash as digest } from 'node:crypto'
import type { PictureType } from '#shared/canvas/picture.ts'
import { DomainError } from '#shared/errors.ts'
import { createTurns } from '../logs/turns.ts'
import { AssetDamaged, type AssetStore } from './assetStore.ts'
import { typeOfPicture } from './pictures/pictureType.ts'
import { readPicture } from './pictures/readPicture.ts'

export interface Asset {
  hash: string
  type: PictureType
  /** Bytes. */
  size: number
  /** Pixels, as the picture is shown. */
  width: number
  height: number
}

export interface RoomAssets {
  /**
   * Keeps a picture, once however often it comes.
   * @throws DomainError `not-a-picture`, `picture-too-large`, `pictures-full`
   */
  put(room: string, bytes: Buffer): Promise<Asset>
  /** @throws DomainError `no-such-asset`, `asset-damaged` */
  read(room: string, hash: string): Promise<{ type: PictureType; bytes: Uint8Array }>
  /** Deletes an asset, unless it was put here since `putAt`. False when it stays. */
  remove(room: string, asset: { hash: string; putAt: string }): Promise<boolean>
}

export interface RoomAssetsParts {
  store: AssetStore
  /** ISO 8601, UTC. */
  now: () => string
  warn: (message: string) => void
  /** Bytes of all pictures of one room. */
  roomBytes: number
}

export function createRoomAssets({ store, now, warn, roomBytes }: RoomAssetsParts): RoomAssets {
  // Two who put something there at once must not both find that there is room for one.
  const turns = createTurns()

  async function refuseBeyond(room: string, hash: string, size: number): Promise<void> {
    const others = (await store.list(room)).filter(asset => asset.hash !== hash)
    const used = others.reduce((total, asset) => total + asset.size, 0)
    if (used + size <= roomBytes) return
    const megabytes = Math.floor(roomBytes / 1024 / 1024)
    throw new DomainError('pictures-full', { detail: `a room keeps ${megabytes} MiB of pictures` })
  }

  return {
    async put(room, sent) {
      const { type, width, height, bytes } = readPicture(sent)
      const hash = digest('sha256', bytes)
      await turns.take(room, async () => {
        await refuseBeyond(room, hash, bytes.length)
        await store.put(room, { hash, bytes, at: now() })
      })
      return { hash, type, size: bytes.length, width, height }
    },
    async read(room, hash) {
      const bytes = await store.read(room, hash).catch((cause: unknown) => {
        if (!(cause instanceof AssetDamaged)) throw cause
        warn(cause.message)
        throw new DomainError('asset-damaged')
      })
      const type = bytes && typeOfPicture(bytes)
      if (!bytes || !type) throw new DomainError('no-such-asset')
      return { type, bytes }
    },
    remove: (room, { hash, putAt }) =>
      turns.take(room, async () => {
        const isRenewed = (await store.list(room)).some(asset => asset.hash === hash && asset.putAt !== putAt)
        if (!isRenewed) await store.remove(room, hash)
        return !isRenewed
      }),
  }
}
