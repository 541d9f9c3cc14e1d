// How long what was drawn waits until it is said to be on disk, at a thousand edits a second.
import { openAddresses, startRotunda } from './peers/rotunda.ts'
import { evenly, percentile, waitFor } from './statistics.ts'
import { writerAt, type Writer } from './writer.ts'

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
  const writers: Writer[] = []
  const times: number[] = []
  for (let board = 0; board < boards; board++) {
    const address = await openAddresses(server, peopleEach)
    for (let person = 0; person < peopleEach; person++)
      writers.push(await writerAt(address(person), ms => times.push(ms)))
  }
  await server.watchLoop()
  await evenly(editsPerSecond * seconds, editsPerSecond, nth => writers[nth % writers.length]?.draw())
  const isWhole = await waitFor(() => times.length === editsPerSecond * seconds, patienceMs)
  const { loopDelayMs } = await server.usage()
  await server.stop()
  if (!isWhole) throw new Error('Not everything was acknowledged')
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99), loopDelayMs }
}
