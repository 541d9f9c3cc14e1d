// SQLite does not know whether the bytes of a row are those that were written: a disk that turns a bit is found by this.
import { crc32 } from 'node:zlib'
import type { StreamId } from '../logStore.ts'

/** Of bytes at their place, so that a row that came to stand for another one is found too. */
export const checksumOf = (stream: StreamId, seq: number, bytes: Uint8Array): number =>
  crc32(bytes, crc32(`${stream} ${seq} `))
