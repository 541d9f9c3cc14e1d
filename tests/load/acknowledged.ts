// How long what was drawn waits until it is said to be on disk, at a thousand edits a second.
import * as Y from 'yjs'
import { openAddresses, startRotunda } from './peers/rotunda.ts'
import { evenly, percentile, waitFor } from './statistics.ts'
import { emptyVector, hear, openSocket, step1, updateMessage } from './wire.ts'

export interface Acknowledged {
  p50: number
  p99: number
  loopDelayMs: number
}

/** What is not acknowledged so long after the last edit is lost. */
const patienceMs = 10_000

export async function measureAcknowledged({
  boards = 10,
  peopleEach = 10,
  editsPerSecond = 1_000,
  seconds = 8,
} = {}): Promise<Acknowledged> {
  const server = await startRotunda()
  const hands: (() => void)[] = []
  const times: number[] = []
  for (let board = 0; board < boards; board++) {
    const address = await openAddresses(server, peopleEach)
    for (let person = 0; person < peopleEach; person++) hands.push(await handAt(address(person), times))
  }
  await server.usage()
  await evenly(editsPerSecond * seconds, editsPerSecond, nth => hands[nth % hands.length]?.())
  const isWhole = await waitFor(() => times.length === editsPerSecond * seconds, patienceMs)
  const { loopDelayMs } = await server.usage()
  await server.stop()
  if (!isWhole) throw new Error('Not everything was acknowledged')
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99), loopDelayMs }
}

/** Somebody who draws, once they have the board; adds to `times` how long each edit took to be acknowledged. */
async function handAt(address: string, times: number[]): Promise<() => void> {
  const socket = await openSocket(`${address}&acks=1`)
  const doc = new Y.Doc()
  const sentAt: number[] = []
  let acknowledged = 0
  const opened = Promise.withResolvers<void>()
  doc.on('update', update => {
    sentAt.push(performance.now())
    socket.send(updateMessage(update))
  })
  socket.on('message', (bytes: Buffer) => {
    const heard = hear(bytes)
    if (heard.type === 'step2') opened.resolve()
    if (heard.type !== 'acknowledged') return
    const now = performance.now()
    for (; acknowledged < heard.count; acknowledged++) times.push(now - (sentAt[acknowledged] ?? Number.NaN))
  })
  // What the server says unasked may come with the opening, before anybody listens.
  socket.send(step1(emptyVector))
  await opened.promise
  const note = doc.getMap('records')
  let edits = 0
  return () => note.set(`at ${doc.clientID}`, ++edits)
}
