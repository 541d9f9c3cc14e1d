// A socket on a board that says whatever a test wants, and keeps what it hears.
import * as decoding from 'lib0/decoding'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { messages, syncUrl, until, updatesOf, type Seat } from './boardClients.ts'

export interface RawClient {
  socket: WebSocket
  /** What the server has told it. */
  doc: Y.Doc
  /** Acknowledged so far. */
  acknowledged: number
  /** Step 2s and updates that have come. */
  heard: { step2: number; updates: number; awareness: Uint8Array[]; frames: number }
  closed: { code: number; reason: string } | undefined
  send(bytes: Uint8Array): void
  /** Changes its document and sends the updates of it; answers how many. */
  draw(change: (doc: Y.Doc) => void): number
}

export type RawOptions = { headers?: Record<string, string>; query?: string; doc?: Y.Doc }

/** Resolves once the socket is open, or refused. */
export async function openRaw(seat: Seat, options: RawOptions = {}): Promise<RawClient> {
  const { headers = {}, query = 'acks=1', doc = new Y.Doc() } = options
  const token = seat.token === '' ? '' : `&token=${encodeURIComponent(seat.token)}`
  const socket = new WebSocket(`${syncUrl(seat)}/${seat.board}?${query}${token}`, { headers })
  socket.binaryType = 'nodebuffer'
  const client: RawClient = {
    socket,
    doc,
    acknowledged: 0,
    heard: { step2: 0, updates: 0, awareness: [], frames: 0 },
    closed: undefined,
    send: bytes => socket.send(bytes),
    draw(change) {
      const updates = updatesOf(doc, () => change(doc))
      for (const update of updates) socket.send(messages.update(update))
      return updates.length
    },
  }
  socket.on('message', (bytes: Buffer) => hear(client, bytes))
  socket.on('close', (code, reason) => (client.closed = { code, reason: reason.toString() }))
  onTestFinished(() => socket.terminate())
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  socket.on('error', () => undefined)
  return client
}

/** A raw client that has the board, and has answered the server's question. */
export async function joinRaw(seat: Seat, options: RawOptions = {}): Promise<RawClient> {
  const client = await openRaw(seat, options)
  client.send(messages.step1(client.doc))
  await until(() => client.heard.step2 > 0 || client.closed, 'step 2')
  return client
}

function hear(client: RawClient, bytes: Buffer): void {
  client.heard.frames++
  const decoder = decoding.createDecoder(bytes)
  switch (decoding.readVarUint(decoder)) {
    case 0: {
      const type = decoding.readVarUint(decoder)
      const content = decoding.readVarUint8Array(decoder)
      if (type === 0) return client.send(messages.step2(Y.encodeStateAsUpdate(client.doc, content)))
      if (type === 1) client.heard.step2++
      else client.heard.updates++
      Y.applyUpdate(client.doc, content, 'server')
      return
    }
    case 1:
      client.heard.awareness.push(decoding.readVarUint8Array(decoder))
      return
    case 100:
      client.acknowledged = decoding.readVarUint(decoder)
  }
}
