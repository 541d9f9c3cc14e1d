// Many people open the same large board at once, as when a workshop begins.
import { once } from 'node:events'
import * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { createRecordMap } from '#shared/canvas/fields.ts'
import { stickyRecord } from '#shared/canvas/notes/sticky.ts'
import { createBoard, createRoom } from '../server/people.ts'
import { startRotunda } from './childServer.ts'
import { median } from './statistics.ts'
import { boardUrl, emptyVector, hear, openSocket, step1, updateMessage } from './wire.ts'

export interface ColdJoin {
  notes: number
  /** The first to come after the board has changed. Milliseconds until all of it has arrived. */
  firstMs: number
  /** All others at once. */
  medianMs: number
  slowestMs: number
  /** Of the server's processor time, for each of them. */
  cpuMsEach: number
  kilobytes: number
}

export async function measureColdJoin({ notes = 2_000, people = 50 } = {}): Promise<ColdJoin> {
  const server = await startRotunda()
  const person = await createRoom(server)
  const url = boardUrl(server.origin, await createBoard(person, 'blank'), person.token)
  await fill(url, notes)
  const { ms: firstMs } = await join(url)
  const before = await server.usage()
  const joined = await Promise.all(Array.from({ length: people }, () => join(url)))
  const after = await server.usage()
  await server.stop()
  const [{ update } = { update: new Uint8Array() }] = joined
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  if (recordsOf(doc).size !== notes) throw new Error(`${recordsOf(doc).size} of ${notes} notes arrived`)
  const times = joined.map(({ ms }) => ms)
  return {
    notes,
    firstMs,
    medianMs: median(times),
    slowestMs: Math.max(...times),
    cpuMsEach: (after.cpuMs - before.cpuMs) / people,
    kilobytes: update.length / 1_024,
  }
}

/** Puts notes on the board, in batches as a paste does, and waits until they are on disk. */
async function fill(url: string, notes: number): Promise<void> {
  const socket = await openSocket(`${url}&acks=1`)
  const doc = new Y.Doc()
  let batches = 0
  doc.on('update', update => {
    batches++
    socket.send(updateMessage(update))
  })
  for (let start = 0; start < notes; start += 100)
    doc.transact(() => {
      for (let index = start; index < Math.min(start + 100, notes); index++) {
        const props = {
          text: `What makes note ${index} slow, and for whom`,
          color: 'yellow' as const,
          w: 224,
        }
        const place = { x: (index % 50) * 240, y: Math.floor(index / 50) * 72, index: 'a1' }
        const record = stickyRecord({ id: `note-${index}`, ...place, props, meta: { author: 'ada' } })
        recordsOf(doc).set(record.id, createRecordMap(record))
      }
    })
  for (let isSaved = false; !isSaved;) {
    const [bytes] = (await once(socket, 'message')) as [Buffer] // ws's message event
    const heard = hear(bytes)
    isSaved = heard.type === 'acknowledged' && heard.count === batches
  }
  socket.terminate()
}

/** From opening the socket to having all the bytes of the board. */
async function join(url: string): Promise<{ ms: number; update: Uint8Array }> {
  const start = performance.now()
  const socket = await openSocket(url)
  return new Promise(resolve => {
    socket.on('message', (bytes: Buffer) => {
      const heard = hear(bytes)
      if (heard.type !== 'step2') return
      resolve({ ms: performance.now() - start, update: heard.bytes })
      socket.terminate()
    })
    socket.send(step1(emptyVector))
  })
}

if (import.meta.main) console.table([await measureColdJoin(), await measureColdJoin({ notes: 5_000 })])
