// What the server sends, as complete WebSocket frames. A server's frames are not masked, so the same bytes go to
// everybody: a frame is built once and written to each socket as it is.
import * as encoding from 'lib0/encoding'
import { messageTypes, syncTypes } from '#shared/api/sync.ts'

const varUintLength = (value: number): number => {
  let length = 1
  for (let rest = value; rest >= 128; rest = Math.floor(rest / 128)) length++
  return length
}

function writeVarUint(target: Buffer, value: number, at: number): number {
  let rest = value
  let next = at
  while (rest >= 128) {
    target[next++] = (rest % 128) | 128
    rest = Math.floor(rest / 128)
  }
  target[next++] = rest
  return next
}

/** A binary frame: `head` as it is, then `body` with its length before it. */
function frame(head: readonly number[], body: Uint8Array): Buffer {
  const length = head.length + varUintLength(body.length) + body.length
  const start = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const target = Buffer.allocUnsafe(start + length)
  target[0] = 0x82
  if (start === 2) target[1] = length
  else if (start === 4) {
    target[1] = 126
    target.writeUInt16BE(length, 2)
  } else {
    target[1] = 127
    target.writeBigUInt64BE(BigInt(length), 2)
  }
  target.set(head, start)
  target.set(body, writeVarUint(target, body.length, start + head.length))
  return target
}

export const step1Frame = (stateVector: Uint8Array): Buffer =>
  frame([messageTypes.sync, syncTypes.step1], stateVector)

export const step2Frame = (update: Uint8Array): Buffer => frame([messageTypes.sync, syncTypes.step2], update)

export const updateFrame = (update: Uint8Array): Buffer =>
  frame([messageTypes.sync, syncTypes.update], update)

export const awarenessFrame = (states: Uint8Array): Buffer => frame([messageTypes.awareness], states)

/** The message in a frame. */
export const messageIn = (frame: Buffer): Buffer => {
  const [, length = 0] = frame
  return frame.subarray(length === 127 ? 10 : length === 126 ? 4 : 2)
}

/** @param deflated another message */
export const packedFrame = (deflated: Uint8Array): Buffer => frame([messageTypes.packed], deflated)

/** Yjs client ids that write in a layer. */
export const writersFrame = (clients: readonly number[]): Buffer =>
  frame(
    [messageTypes.writers],
    encoding.encode(encoder => clients.forEach(client => encoding.writeVarUint(encoder, client))),
  )

/** A client holds itself for synced when step 2 has come: this one has nothing to add. */
export const emptyStep2Frame: Buffer = step2Frame(Uint8Array.of(0, 0))

/** Says nothing, and is heard: a stock client counts messages, not pings. */
export const quietFrame: Buffer = awarenessFrame(Uint8Array.of(0))

/** The first `count` update messages of the connection are on disk. */
export function acknowledgementFrame(count: number): Buffer {
  const target = Buffer.alloc(3 + varUintLength(count))
  target[0] = 0x82
  target[1] = target.length - 2
  target[2] = messageTypes.acknowledgement
  writeVarUint(target, count, 3)
  return target
}
