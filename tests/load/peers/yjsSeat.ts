// A seat at a board that is a Y.Doc, by the wire of y-websocket.
import { constants, inflateRawSync } from 'node:zlib'
import * as encoding from 'lib0/encoding'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { messageTypes, syncTypes } from '#shared/api/sync.ts'
import { recordsOf } from '#shared/canvas/document.ts'
import { createRecordMap } from '#shared/canvas/fields.ts'
import { stickyRecord } from '#shared/canvas/notes/sticky.ts'
import { emptyVector, hear, openSocket, step1, updateMessage } from '../wire.ts'
import type { PlacedNote, Seat } from './peer.ts'

export interface YjsWire {
  /** What stands before every message, both ways. */
  prefix?: Uint8Array
  /** What is said first. */
  greeting?: Uint8Array
  /** Passes things on only, and answers nothing. */
  isRelay?: boolean
}

const awarenessMessage = (client: number, clock: number, state: unknown): Uint8Array =>
  encoding.encode(encoder => {
    encoding.writeVarUint(encoder, 1)
    const states = encoding.encode(inner => {
      for (const number of [1, client, clock]) encoding.writeVarUint(inner, number)
      encoding.writeVarString(inner, JSON.stringify(state))
    })
    encoding.writeVarUint8Array(encoder, states)
  })

export async function sitAtYjs(url: string, wire: YjsWire = {}): Promise<Seat> {
  const { prefix = new Uint8Array(), greeting, isRelay = false } = wire
  const socket = await openSocket(url)
  const send = (message: Uint8Array) =>
    socket.send(prefix.length > 0 ? Buffer.concat([prefix, message]) : message)
  if (greeting) send(greeting)
  let first: Arrived = []
  if (!isRelay) {
    const whole = heardWhole(socket, prefix.length)
    send(step1(emptyVector))
    first = await whole
  }
  const arrivedAt = performance.now()
  const doc = new Y.Doc()
  let clock = 0
  doc.on('update', (update, origin) => {
    if (origin !== socket) send(updateMessage(update))
  })

  return {
    arrivedAt,
    draw(notes) {
      doc.transact(() => {
        for (const note of notes) recordsOf(doc).set(`shape:${note.id}`, createRecordMap(noteRecord(note)))
      })
    },
    move({ id, x, y }) {
      recordsOf(doc).get(`shape:${id}`)?.set('pos', [x, y])
    },
    point(x, y) {
      const user = { name: 'Ada Lovelace', color: '#1b7f79' }
      send(awarenessMessage(doc.clientID, ++clock, { user, cursor: { x, y } }))
    },
    watch(see) {
      const watched = new Y.Doc()
      for (const read of first) Y.applyUpdate(watched, read())
      watchNotes(watched, see)
      socket.on('message', (bytes: Buffer) => {
        const heard = hear(bytes.subarray(prefix.length))
        if (heard.type === 'update') Y.applyUpdate(watched, heard.bytes)
      })
    },
    notesAtFirst() {
      const arrived = new Y.Doc()
      for (const read of first) Y.applyUpdate(arrived, read())
      return recordsOf(arrived).size
    },
    leave: () => socket.terminate(),
  }
}

/** Updates, each unpacked when it is asked for: fifty people have fifty computers for that, and share one here. */
type Arrived = (() => Uint8Array)[]

/** Enough to see what kind of message is inside. */
const headBytes = 4_096

/** All that holds what is on the board: up to the step 2, which ends it. */
function heardWhole(socket: WebSocket, prefix: number): Promise<Arrived> {
  const arrived: Arrived = []
  return new Promise((resolve, reject) => {
    const take = (message: Uint8Array) => {
      const heard = hear(message)
      if (heard.type !== 'update' && heard.type !== 'step2' && heard.type !== 'packed') return
      const { bytes } = heard
      arrived.push(heard.type === 'packed' ? () => updateIn(inflateRawSync(bytes)) : () => bytes)
      if (heard.type === 'update' || (heard.type === 'packed' && !isStep2(bytes))) return
      socket.off('message', listen)
      resolve(arrived)
    }
    const listen = (bytes: Buffer) => {
      try {
        take(bytes.subarray(prefix))
      } catch (cause) {
        reject(cause instanceof Error ? cause : new Error(String(cause)))
      }
    }
    socket.on('message', listen)
  })
}

function updateIn(message: Uint8Array): Uint8Array {
  const heard = hear(message)
  if (heard.type !== 'update' && heard.type !== 'step2') throw new Error('No update was packed')
  return heard.bytes
}

function isStep2(packed: Uint8Array): boolean {
  const head = inflateRawSync(packed.subarray(0, headBytes), { finishFlush: constants.Z_SYNC_FLUSH })
  return head[0] === messageTypes.sync && head[1] === syncTypes.step2
}

function watchNotes(doc: Y.Doc, see: (x: number, y: number) => void): void {
  const look = (note: unknown) => {
    const pos: unknown = note instanceof Y.Map ? note.get('pos') : undefined
    if (Array.isArray(pos)) see(Number(pos[0]), Number(pos[1]))
  }
  recordsOf(doc).observeDeep(events => {
    for (const { target, changes } of events)
      if (target === recordsOf(doc)) for (const id of changes.keys.keys()) look(recordsOf(doc).get(id))
      else look(target)
  })
}

const noteRecord = ({ id, x, y }: PlacedNote) =>
  stickyRecord({
    id,
    x,
    y,
    index: 'a1',
    props: { text: `What makes note ${id} slow, and for whom`, color: 'yellow', w: 224 },
    meta: { author: 'ada' },
  })

/** A text with its length before it, as Hocuspocus names its documents. */
export const varString = (text: string): Uint8Array =>
  encoding.encode(encoder => encoding.writeVarString(encoder, text))
