// The smallest client that speaks y-websocket: enough to write and to hear, cheap enough to have hundreds of.
import { once } from 'node:events'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'

export const syncMessage = (type: number, bytes: Uint8Array): Uint8Array => {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarUint(encoder, type)
  encoding.writeVarUint8Array(encoder, bytes)
  return encoding.toUint8Array(encoder)
}

export const step1 = (stateVector: Uint8Array): Uint8Array => syncMessage(0, stateVector)
export const updateMessage = (update: Uint8Array): Uint8Array => syncMessage(2, update)

export type Heard =
  | { type: 'step1' | 'step2' | 'update'; bytes: Uint8Array }
  | { type: 'acknowledged'; count: number }
  /** A message inside, deflated. */
  | { type: 'packed'; bytes: Uint8Array }
  | { type: 'other' }

export function hear(message: Uint8Array): Heard {
  const decoder = decoding.createDecoder(message)
  const type = decoding.readVarUint(decoder)
  if (type === 100) return { type: 'acknowledged', count: decoding.readVarUint(decoder) }
  if (type === 102) return { type: 'packed', bytes: decoding.readVarUint8Array(decoder) }
  if (type !== 0) return { type: 'other' }
  const kind = (['step1', 'step2', 'update'] as const)[decoding.readVarUint(decoder)]
  return kind ? { type: kind, bytes: decoding.readVarUint8Array(decoder) } : { type: 'other' }
}

export async function openSocket(url: string): Promise<WebSocket> {
  const socket = new WebSocket(url, { perMessageDeflate: false })
  await once(socket, 'open')
  return socket
}

/** Address of a board's socket. */
export const boardUrl = (origin: string, board: string, token: string): string =>
  `${origin.replace('http', 'ws')}/sync/${board}?token=${encodeURIComponent(token)}`

export const emptyVector = Y.encodeStateVector(new Y.Doc())
