// Pictures over HTTP. What one person has sent, another person's browser opens: so the type is what the bytes say, and
// the browser is told to take them for nothing else.
import { assetPath } from '#shared/canvas/picture.ts'
import type { RoomAssets } from '../../assets/roomAssets.ts'
import type { Handlers } from '../handler.ts'

export const assetHandlers = (assets: RoomAssets): Pick<Handlers, 'uploadAsset' | 'readAsset'> => ({
  async uploadAsset({ params: { room }, body }) {
    const { hash, ...about } = await assets.put(room, Buffer.from(body.buffer, body.byteOffset, body.length))
    return { asset: hash, url: assetPath(room, hash), ...about }
  },
  async readAsset({ params: { room, hash } }) {
    return { ...(await assets.read(room, hash)), tag: hash }
  },
})
