// The pictures of a board as data: addresses, for a file that has to be whole wherever it is opened.
import { readAssetPath } from '#shared/canvas/picture.ts'
import { DomainError } from '#shared/errors.ts'
import type { PictureData } from '#shared/exchange/board/boardTldr.ts'
import type { PlainRecord } from '#shared/canvas/fields.ts'
import type { RoomAssets } from '../assets/roomAssets.ts'

/** Bytes of all pictures of a file. Other programs open no larger ones, and it is made in memory. */
const mostBytes = 64 * 1024 * 1024

/** By their address on this server. What is not of this room, gone, damaged or too much is not among them. */
export async function picturesInside(
  assets: Pick<RoomAssets, 'read'>,
  room: string,
  records: readonly PlainRecord[],
): Promise<PictureData> {
  const found = new Map<string, string>()
  let left = mostBytes
  for (const { typeName, props } of records) {
    const src: unknown = typeName === 'asset' ? Object(props).src : undefined
    const asset = readAssetPath(src)
    // A record says what it likes: the pictures of other rooms are not for those of this one.
    if (typeof src !== 'string' || asset?.room !== room || found.has(src)) continue
    const picture = await assets.read(room, asset.hash).catch(whenRefused)
    if (!picture || picture.bytes.length > left) continue
    left -= picture.bytes.length
    found.set(src, `data:${picture.type};base64,${Buffer.from(picture.bytes).toString('base64')}`)
  }
  return found
}

function whenRefused(cause: unknown): undefined {
  if (!(cause instanceof DomainError)) throw cause
}
