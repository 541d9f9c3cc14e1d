// The part of the contract that is bytes: pictures of a room.
import { z } from 'zod'
import { AssetHash, PictureType } from '../canvas/picture.ts'
import { Id } from '../fields.ts'
import type { Endpoint } from './endpoint.ts'

export const assetEndpoints = {
  uploadAsset: {
    method: 'POST',
    path: '/api/rooms/:room/assets',
    access: 'member',
    status: 201,
    params: z.object({ room: Id }),
    body: 'bytes',
    answer: z.object({
      asset: AssetHash,
      url: z.string(),
      type: PictureType,
      /** Bytes, without what a camera wrote into the file. */
      size: z.int(),
      width: z.int(),
      height: z.int(),
    }),
  },
  readAsset: {
    method: 'GET',
    path: '/api/rooms/:room/assets/:hash',
    access: 'room',
    status: 200,
    params: z.object({ room: Id, hash: AssetHash }),
    answer: 'bytes',
  },
} as const satisfies Record<string, Endpoint>
