// What a client says: the y-websocket messages a server listens to.
import { messageTypes, syncTypes } from '#shared/api/sync.ts'
import { Reader } from '../inspection/reader.ts'

export type ClientMessage =
  | { type: 'step1'; stateVector: Uint8Array }
  | { type: 'step2'; update: Uint8Array }
  | { type: 'update'; update: Uint8Array }
  | { type: 'awareness'; states: Uint8Array }
  | { type: 'queryAwareness' }
  /** Of a kind this server does not know, perhaps from a newer client. */
  | { type: 'other' }

/** @throws Malformed */
export function readMessage(bytes: Uint8Array): ClientMessage {
  const reader = new Reader(bytes)
  switch (reader.varUint()) {
    case messageTypes.sync:
      return readSync(reader)
    case messageTypes.awareness:
      return { type: 'awareness', states: reader.block() }
    case messageTypes.queryAwareness:
      return { type: 'queryAwareness' }
    default:
      return { type: 'other' }
  }
}

function readSync(reader: Reader): ClientMessage {
  switch (reader.varUint()) {
    case syncTypes.step1:
      return { type: 'step1', stateVector: reader.block() }
    case syncTypes.step2:
      return { type: 'step2', update: reader.block() }
    case syncTypes.update:
      return { type: 'update', update: reader.block() }
    default:
      return { type: 'other' }
  }
}

/** An update of nothing: no structs, no deletions. A client's step 2 is this when it has nothing to add. */
export const isEmptyUpdate = (update: Uint8Array): boolean =>
  update.length === 2 && update[0] === 0 && update[1] === 0
