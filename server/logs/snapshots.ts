// What every adapter asks of a snapshot before it keeps it.

import { z } from 'zod'
import type { StreamId } from './logStore.ts'

const jsonObject = z.record(z.string(), z.unknown())
export type JsonObject = z.infer<typeof jsonObject>

export interface Snapshot {
  seq: number
  bytes: Uint8Array
}

/** Rooms are kept readable: their snapshot is the JSON text of an object. A board's is bytes. */
export function isRoom(stream: StreamId): boolean {
  return stream.startsWith('room/')
}

/** @throws RangeError when the snapshot would stand for entries that do not exist */
export function assertWithinLog(stream: StreamId, upTo: number, seq: number): void {
  if (Number.isSafeInteger(upTo) && upTo >= 1 && upTo <= seq) return
  throw new RangeError(`A snapshot of ${stream} up to ${upTo} does not fit a log that ends at ${seq}`)
}

/** @throws TypeError when the bytes are not the UTF-8 JSON text of an object */
export function parseRoomSnapshot(stream: StreamId, bytes: Uint8Array): JsonObject {
  try {
    return jsonObject.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch (cause) {
    throw new TypeError(`The snapshot of ${stream} is not the JSON text of an object`, { cause })
  }
}
