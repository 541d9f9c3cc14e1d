// Clients of a board, as tests need them: the stock provider, and a raw socket that can say anything.
import * as encoding from 'lib0/encoding'
import { onTestFinished } from 'vitest'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { createRecordMap } from '#shared/canvas/fields.ts'
import { stickyRecord } from '#shared/canvas/notes/sticky.ts'
import { patienceMs } from '../../../patience.ts'
import { browserSocket } from './browserSocket.ts'

export interface StockClient {
  doc: Y.Doc
  provider: WebsocketProvider
}

export interface Seat {
  origin: string
  board: string
  token: string
}

export const syncUrl = ({ origin }: Pick<Seat, 'origin'>): string => `${origin.replace('http', 'ws')}/sync`

/** A stock client; resolves once it has the board. */
export async function joinBoard(seat: Seat, doc = new Y.Doc()): Promise<StockClient> {
  const client = openBoard(seat, doc)
  await until(() => client.provider.synced, 'synced')
  return client
}

/** A stock client that has not heard anything yet. */
export function openBoard({ origin, board, token }: Seat, doc = new Y.Doc()): StockClient {
  const provider = new WebsocketProvider(syncUrl({ origin }), board, doc, {
    params: { token },
    WebSocketPolyfill: browserSocket(),
    disableBc: true,
    maxBackoffTime: 200,
  })
  onTestFinished(() => {
    provider.destroy()
    provider.awareness.destroy()
  })
  return { doc, provider }
}

export const messages = {
  step1: (doc: Y.Doc) => syncMessage(0, Y.encodeStateVector(doc)),
  step2: (update: Uint8Array) => syncMessage(1, update),
  update: (update: Uint8Array) => syncMessage(2, update),
  awareness: (client: number, clock: number, state: unknown) =>
    messages.awarenessJson(client, clock, JSON.stringify(state)),
  awarenessJson(client: number, clock: number, json: string): Uint8Array {
    const states = encoding.createEncoder()
    encoding.writeVarUint(states, 1)
    encoding.writeVarUint(states, client)
    encoding.writeVarUint(states, clock)
    encoding.writeVarString(states, json)
    return message(1, encoding.toUint8Array(states))
  },
  queryAwareness: () => Uint8Array.of(3),
}

function syncMessage(type: number, bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarUint(encoder, type)
  encoding.writeVarUint8Array(encoder, bytes)
  return encoding.toUint8Array(encoder)
}

function message(type: number, bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, type)
  encoding.writeVarUint8Array(encoder, bytes)
  return encoding.toUint8Array(encoder)
}

/** The updates that a change makes in a document, one a transaction. */
export function updatesOf(doc: Y.Doc, change: () => void): Uint8Array[] {
  const updates: Uint8Array[] = []
  const keep = (update: Uint8Array) => updates.push(update)
  doc.on('update', keep)
  change()
  doc.off('update', keep)
  return updates
}

export function addNote(doc: Y.Doc, id: string, text: string): void {
  const props = { text, color: 'yellow' as const, w: 224 }
  const record = stickyRecord({ id, x: 0, y: 0, index: 'a1', props, meta: {} })
  recordsOf(doc).set(record.id, createRecordMap(record))
}

export const noteText = (doc: Y.Doc, id: string): string | undefined => {
  const text = recordsOf(doc).get(`shape:${id}`)?.get('props.text')
  return text instanceof Y.Text ? text.toString() : undefined
}

/** Waits for something to become true; says what it waited for when it does not. */
export async function until(isSo: () => unknown, what = 'what was expected'): Promise<void> {
  const end = performance.now() + patienceMs
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`Waited in vain for: ${what}`)
    await new Promise(resolve => setTimeout(resolve, 5))
  }
}
