// The messages of y-websocket that carry updates: message type, sync type, then the update with its length before it.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { messageTypes, syncTypes } from '#shared/api/sync.ts'
import { splitUpdate } from './splitUpdate.ts'

/** Below the server's 1 MiB, with room for a single record that is large by itself. */
const largestPart = 400_000

export const isUpdate = (message: Uint8Array): boolean =>
  message[0] === messageTypes.sync && message[1] === syncTypes.update
export const isStep2 = (message: Uint8Array): boolean =>
  message[0] === messageTypes.sync && message[1] === syncTypes.step2

/** An empty one holds two bytes: no structs, no deletions. */
export const isFilledStep2 = (message: Uint8Array): boolean => isStep2(message) && message.length > 5

function encodeSync(type: number, content: Uint8Array): Uint8Array {
  return encoding.encode(encoder => {
    encoding.writeVarUint(encoder, messageTypes.sync)
    encoding.writeVarUint(encoder, type)
    encoding.writeVarUint8Array(encoder, content)
  })
}

/** The message as the server takes it: a large one as several updates, and a step 2 that ends them. */
export function splitMessage(message: Uint8Array): Uint8Array[] {
  if (message.length <= largestPart || !(isUpdate(message) || isStep2(message))) return [message]
  const decoder = decoding.createDecoder(message.subarray(2))
  const parts = splitUpdate(decoding.readVarUint8Array(decoder), largestPart)
  const messages = parts.map(part => encodeSync(syncTypes.update, part))
  return isStep2(message) ? [...messages, encodeSync(syncTypes.step2, Uint8Array.of(0, 0))] : messages
}

export function readVarUints(bytes: Uint8Array): number[] {
  const decoder = decoding.createDecoder(bytes)
  const numbers: number[] = []
  while (decoding.hasContent(decoder)) numbers.push(decoding.readVarUint(decoder))
  return numbers
}

/** The part of a message that goes by this line; undefined where nothing of an update does. */
export function partOfMessage(
  message: Uint8Array,
  ownPart: (update: Uint8Array) => Uint8Array | undefined,
): Uint8Array | undefined {
  if (!isUpdate(message) && !isFilledStep2(message)) return message
  const update = decoding.readVarUint8Array(decoding.createDecoder(message.subarray(2)))
  const own = ownPart(update)
  if (own === update) return message
  if (isUpdate(message)) return own && encodeSync(syncTypes.update, own)
  return encodeSync(syncTypes.step2, own ?? Uint8Array.of(0, 0))
}
