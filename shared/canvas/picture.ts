// Pictures on a board. Their bytes are assets of the room, stored once by their hash; the document says where a
// picture stands and which asset it shows. Nothing is ever loaded from another place than the room's own assets.
import { z } from 'zod'

export const PictureType = z.enum(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'])
export type PictureType = z.infer<typeof PictureType>

export const pictureLimits = {
  bytes: 10 * 1024 * 1024,
  /** Pixels; a small file can be a picture that no browser has the memory for. */
  side: 16_384,
  pixels: 50_000_000,
}

/** SHA-256 of an asset's bytes, in hexadecimal. */
export const AssetHash = z.string().regex(/^[0-9a-f]{64}$/)

export const assetPath = (room: string, hash: string): string => `/api/rooms/${room}/assets/${hash}`

const ownPath = /^\/api\/rooms\/([\w:~-]+)\/assets\/([0-9a-f]{64})$/

/** The asset an address leads to; undefined for every address that is not one of ours. */
export function readAssetPath(address: unknown): { room: string; hash: string } | undefined {
  const [, room, hash] = (typeof address === 'string' && ownPath.exec(address)) || []
  return room !== undefined && hash !== undefined ? { room, hash } : undefined
}
