// A seat at a board that is a Y.Doc, by the wire of y-websocket.
import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import * as encoding from 'lib0/encoding'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
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
  let first: Uint8Array[] = []
  if (!isRelay) {
    const whole = heardWhole(socket, prefix.length)
    send(step1(emptyVector))
    first = await whole
  }
  const doc = new Y.Doc()
  let clock = 0
  doc.on('update', (update, origin) => {
    if (origin !== socket) send(updateMessage(update))
  })

  return {
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
      for (const update of first) Y.applyUpdate(watched, update)
      watchNotes(watched, see)
      socket.on('message', (bytes: Buffer) => {
        const heard = hear(bytes.subarray(prefix.length))
        if (heard.type === 'update') Y.applyUpdate(watched, heard.bytes)
      })
    },
    notesAtFirst() {
      const arrived = new Y.Doc()
      for (const update of first) Y.applyUpdate(arrived, update)
      return recordsOf(arrived).size
    },
    leave: () => socket.terminate(),
  }
}

const unpack = promisify(inflateRaw)

/** The updates that hold everything, unpacked: up to the step 2, which ends them. */
function heardWhole(socket: WebSocket, prefix: number): Promise<Uint8Array[]> {
  const updates: Uint8Array[] = []
  return new Promise((resolve, reject) => {
    const take = (message: Uint8Array) => {
      const heard = hear(message)
      if (heard.type !== 'update' && heard.type !== 'step2') return
      updates.push(heard.bytes)
      if (heard.type === 'update') return
      socket.off('message', listen)
      resolve(updates)
    }
    let before = Promise.resolve()
    const listen = (bytes: Buffer) => {
      const message = bytes.subarray(prefix)
      const heard = hear(message)
      const unpacked = heard.type === 'packed' ? unpack(heard.bytes) : message
      // By turns, for what comes later may be there sooner.
      before = before.then(async () => take(await unpacked))
      before.catch(reject)
    }
    socket.on('message', listen)
  })
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
