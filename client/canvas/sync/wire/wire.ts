// The connection of one board: the stock provider, with what it lacks. It keeps count of what is on disk, tells only
// this person's presence, and comes back from an interruption with everybody's.
import * as decoding from 'lib0/decoding'
import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import type { Change } from '../unsent/change.ts'
import { backoffMs } from './backoff.ts'
import { createSaveLedger, type SaveLedger } from './saveLedger.ts'
import { sendOwnPresence } from '../presence/ownPresence.ts'
import { messageTypes, syncTypes } from '#shared/api/sync.ts'
import { partOfMessage, readVarUints, splitMessage } from './syncMessages.ts'
import { applyUnheard } from './unheard.ts'
import { canUnpack, unpackMessages } from './unpack.ts'

export interface WireOptions {
  /** `http://…` or `https://…`. */
  origin: string
  board: string
  token: string | undefined
  WebSocketPolyfill: typeof WebSocket
  doc: Y.Doc
  awareness: Awareness
  /** What of a change goes by this line: not what belongs to a layer, which has one of its own. Everything without it. */
  ownPart?: (update: Uint8Array) => Uint8Array | undefined
  /** By a layer that one adds to a board by: the board itself comes by another line. */
  isAdding?: boolean
  /** Yjs client ids that write in that layer. */
  onWriters?: (clients: number[]) => void
  /** Before anything of others is applied: what has not been written yet still can be, against the old text. */
  beforeReceive: () => void
  /** Before the ledger tells of it by `onChange`. */
  onOwnChange: (change: Change) => void
  onChange: () => void
}

export interface Wire {
  /** This connection has everything the server has. */
  isSynced: () => boolean
  /** Code the server closed with for good. */
  refusal: () => number | undefined
  pending: () => number
  /** Sends what is in the document already, as a change of this person's. */
  send: (update: Uint8Array) => void
  /** Begins anew, also after a refusal. */
  reconnect: () => void
  close: () => void
}

export function openWire(options: WireOptions): Wire {
  const { doc, awareness, onChange, ownPart = whole } = options
  let refusal: number | undefined
  const ledger = createSaveLedger(onChange)
  const provider = new WebsocketProvider(
    `${options.origin.replace(/^http/, 'ws')}/sync`,
    options.board,
    doc,
    {
      connect: false,
      // Tabs must not go round the server: rights belong to a connection.
      disableBc: true,
      awareness,
      params: {
        acks: '1',
        ...(canUnpack && { packed: '1' }),
        ...(options.isAdding && { adds: '1' }),
        ...(options.token !== undefined && { token: options.token }),
      },
      WebSocketPolyfill: countedSocket(options.WebSocketPolyfill, ledger, ownPart),
    },
  )

  // It asks for its longest wait right after this, and takes that where its own would be longer.
  provider.on('connection-close', () => {
    provider.maxBackoffTime = backoffMs(provider.wsUnsuccessfulReconnects, Math.random())
  })

  // The provider registered its own handler first: when this one runs, the update has gone out.
  const countChange = (update: Uint8Array, origin: unknown) => {
    if (origin === provider) return
    const own = ownPart(update)
    if (!own) return
    const change: Change = { update: own, count: 1, isSaved: false }
    options.onOwnChange(change)
    ledger.changed(change)
  }
  const applySync = provider.messageHandlers[messageTypes.sync]
  let isFilled = false
  provider.messageHandlers[messageTypes.sync] = (...message) => {
    options.beforeReceive()
    const [, { arr, pos }] = message
    const isWhole = !isFilled && arr[pos] === syncTypes.step2
    if (!isWhole) return applySync?.(...message)
    isFilled = true
    applyUnheard(doc, [provider._updateHandler, countChange], () => applySync?.(...message))
  }
  provider.messageHandlers[messageTypes.acknowledgement] = (_encoder, decoder) =>
    ledger.acknowledged(decoding.readVarUint(decoder))

  provider.messageHandlers[messageTypes.writers] = (_encoder, decoder) =>
    options.onWriters?.(readVarUints(decoding.readVarUint8Array(decoder)))

  unpackMessages(provider)

  doc.on('update', countChange)

  const stopPresence = sendOwnPresence(provider)
  provider.on('sync', onChange)
  provider.on('status', onChange)
  provider.on('closed', ({ code }) => {
    refusal = code
    onChange()
  })
  provider.connect()

  return {
    isSynced: () => provider.wsconnected && provider.synced,
    refusal: () => refusal,
    pending: ledger.pending,
    send(update) {
      provider._updateHandler(update, undefined)
      countChange(update, undefined)
    },
    reconnect() {
      refusal = undefined
      provider.disconnect()
      provider.connect()
      onChange()
    },
    close() {
      stopPresence()
      doc.off('update', countChange)
      provider.destroy()
    },
  }
}

const whole = (update: Uint8Array) => update

/** A socket that sends what belongs there, in messages that the server takes, and tells the ledger what goes out. */
function countedSocket(
  Socket: typeof WebSocket,
  ledger: SaveLedger,
  ownPart: NonNullable<WireOptions['ownPart']>,
): typeof WebSocket {
  return class CountedSocket extends Socket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      ledger.opened()
    }

    override send(message: Parameters<WebSocket['send']>[0]): void {
      if (!(message instanceof Uint8Array)) return super.send(message)
      const own = partOfMessage(message, ownPart)
      if (!own) return
      for (const part of splitMessage(own)) {
        // lib0's buffers are never shared ones.
        super.send(part as Uint8Array<ArrayBuffer>)
        ledger.sent(part)
      }
    }
  }
}
