// One board, many people, some of them drawing: what does it cost the server to bring an update to a person?
// Held against a relay that only passes the same bytes on, by turns in the same run, for machines are noisy.
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { createRecordMap } from '#shared/canvas/fields.ts'
import { stickyRecord } from '#shared/canvas/notes/sticky.ts'
import { createBoard, createRoom } from '../server/people.ts'
import { startRelay, startRotunda, type ChildServer } from './childServer.ts'
import { median, percentile, sleep } from './statistics.ts'
import { boardUrl, hear, openSocket, updateMessage } from './wire.ts'

export interface FanOutSetting {
  clients: number
  writers: number
  updatesPerSecond: number
  seconds: number
  rounds: number
}

export interface FanOutMeasure {
  /** Of the server's processor time for each update that reached a person, in microseconds. */
  cpuPerDelivery: number
  latencyP50: number
  latencyP95: number
}

export interface FanOut {
  rotunda: FanOutMeasure
  relay: FanOutMeasure
  ratio: number
}

const usual: FanOutSetting = { clients: 200, writers: 10, updatesPerSecond: 20, seconds: 8, rounds: 3 }
/** Clients that read what they get, to see when it came; the others only take it. */
const readers = 5

export async function measureFanOut(setting: Partial<FanOutSetting> = {}): Promise<FanOut> {
  const full = { ...usual, ...setting }
  const rotunda: FanOutMeasure[] = []
  const relay: FanOutMeasure[] = []
  for (let round = 0; round < full.rounds; round++) {
    rotunda.push(await measure(startRotunda, boardOf, full))
    relay.push(await measure(startRelay, async ({ origin }) => origin.replace('http', 'ws'), full))
  }
  const [ours, theirs] = [middle(rotunda), middle(relay)]
  return { rotunda: ours, relay: theirs, ratio: ours.cpuPerDelivery / theirs.cpuPerDelivery }
}

const middle = (measures: FanOutMeasure[]): FanOutMeasure => ({
  cpuPerDelivery: median(measures.map(measure => measure.cpuPerDelivery)),
  latencyP50: median(measures.map(measure => measure.latencyP50)),
  latencyP95: median(measures.map(measure => measure.latencyP95)),
})

async function boardOf(server: ChildServer): Promise<string> {
  const person = await createRoom(server)
  return boardUrl(server.origin, await createBoard(person, 'blank'), person.token)
}

async function measure(
  start: () => Promise<ChildServer>,
  urlOf: (server: ChildServer) => Promise<string>,
  { clients, writers, updatesPerSecond, seconds }: FanOutSetting,
): Promise<FanOutMeasure> {
  const server = await start()
  const url = await urlOf(server)
  const sockets: WebSocket[] = []
  for (let index = 0; index < clients; index++) sockets.push(await openSocket(url))
  const sent = new Map<string, number>()
  const latencies: number[] = []
  const seen = sockets.slice(-readers).map(socket => read(socket, sent, latencies))
  const hands = sockets.slice(0, writers).map((socket, index) => drag(socket, index))
  await sleep(1_000)
  const before = await server.usage()
  const draws = seconds * updatesPerSecond
  const begin = performance.now()
  await Promise.all(
    hands.map(async (hand, index) => {
      for (let step = 0; step < draws; step++) {
        const due = begin + ((step + index / writers) * 1_000) / updatesPerSecond
        await sleep(Math.max(0, due - performance.now()))
        sent.set(`${index}/${step}`, performance.now())
        hand(step)
      }
    }),
  )
  // A person who moves twice in a tick is seen once; where everybody ended has to arrive.
  const hasArrived = () => seen.every(last => hands.every((_hand, index) => last.get(index) === draws - 1))
  const patience = performance.now() + 10_000
  while (!hasArrived() && performance.now() < patience) await sleep(50)
  const { cpuMs } = await server.usage()
  for (const socket of sockets) socket.terminate()
  await server.stop()
  if (!hasArrived()) {
    const missing = seen.map(last =>
      hands.map((_hand, index) => draws - 1 - (last.get(index) ?? -1)).join(' '),
    )
    throw new Error(`Not everything arrived; steps missing by reader: ${missing.join(' | ')}`)
  }
  return {
    cpuPerDelivery: ((cpuMs - before.cpuMs) * 1_000) / (draws * writers * (clients - 1)),
    latencyP50: percentile(latencies, 0.5),
    latencyP95: percentile(latencies, 0.95),
  }
}

/** A person with a note in their hand. Where it is says which step of whose hand it was. */
function drag(socket: WebSocket, writer: number): (step: number) => void {
  const doc = new Y.Doc()
  doc.on('update', update => socket.send(updateMessage(update)))
  const props = { text: `Note of writer ${writer}`, color: 'yellow' as const, w: 224 }
  const record = stickyRecord({ id: `drag-${writer}`, x: writer, y: -1, index: 'a1', props, meta: {} })
  doc.transact(() => recordsOf(doc).set(record.id, createRecordMap(record)))
  const map = recordsOf(doc).get(record.id)
  return step => map?.set('pos', [writer + 0.123456789, step + 0.25])
}

/** Reads as a client does, and notes how long each step took. Answers the last step of each writer. */
function read(socket: WebSocket, sent: Map<string, number>, latencies: number[]): Map<number, number> {
  const doc = new Y.Doc()
  const last = new Map<number, number>()
  recordsOf(doc).observeDeep(events => {
    const now = performance.now()
    for (const event of events) {
      const pos: unknown = event.target instanceof Y.Map ? event.target.get('pos') : undefined
      if (!Array.isArray(pos)) continue
      const [writer, step] = [Math.floor(Number(pos[0])), Math.floor(Number(pos[1]))]
      const at = sent.get(`${writer}/${step}`)
      if (at === undefined) continue
      last.set(writer, step)
      latencies.push(now - at)
    }
  })
  socket.on('message', (bytes: Buffer) => {
    const heard = hear(bytes)
    if (heard.type === 'update') Y.applyUpdate(doc, heard.bytes)
  })
  return last
}

if (import.meta.main) {
  const { rotunda, relay, ratio } = await measureFanOut({ rounds: Number(process.argv[2] ?? 3) })
  console.table({ rotunda, relay })
  console.log(`ratio ${ratio.toFixed(3)}`)
}
