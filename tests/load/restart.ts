// Three hundred people at their boards, and the server is restarted: when is everybody back?
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { openWire, type Wire } from '../../client/canvas/sync/wire/wire.ts'
import { browserSocket } from '../server/sync/stage/browserSocket.ts'
import { openAddresses, startRotunda } from './peers/rotunda.ts'
import { percentile, sleep, waitFor } from './statistics.ts'

export interface Restart {
  /** From its goodbye until the server listens again, in seconds. */
  away: number
  /** From then until the boards of half of all, and of all but one in a hundred, are as before. Seconds. */
  p50: number
  p99: number
  /** The share of them that comes within the busiest tenth of a second. */
  crowd: number
}

export async function measureRestart({ people = 300, boards = 10 } = {}): Promise<Restart> {
  // Each provider listens for the end of the process.
  process.setMaxListeners(0)
  const directory = await mkdtemp(join(tmpdir(), 'rotunda-restart-'))
  const first = await startRotunda({ LOAD_DIRECTORY: directory })
  const env = { LOAD_DIRECTORY: directory, LOAD_PORT: new URL(first.origin).port }
  const wires: Wire[] = []
  const backAt: number[] = []
  for (let board = 0; board < boards; board++) {
    const address = await openAddresses(first, people / boards)
    for (let person = 0; person < people / boards; person++) {
      const { pathname, searchParams } = new URL(address(person))
      const nth = wires.length
      let wasSynced = false
      const onChange = () => {
        const isSynced = wires[nth]?.isSynced() ?? false
        if (isSynced && !wasSynced) backAt[nth] = performance.now()
        wasSynced = isSynced
      }
      const doc = new Y.Doc()
      const wire = openWire({
        origin: first.origin,
        board: pathname.replace('/sync/', ''),
        token: searchParams.get('token') ?? undefined,
        WebSocketPolyfill: browserSocket(),
        doc,
        awareness: new Awareness(doc),
        beforeReceive: () => undefined,
        onOwnChange: () => undefined,
        onChange,
      })
      wires.push(wire)
      doc.getMap('records').set(`mark ${doc.clientID}`, nth)
    }
  }
  const isEverybodyHere = () => wires.every(wire => wire.isSynced() && wire.pending() === 0)
  if (!(await waitFor(isEverybodyHere, 10_000))) throw new Error('Not everybody came in')
  await sleep(1_000)
  const leaves = performance.now()
  await first.stop()
  const second = await startRotunda(env)
  const opens = performance.now()
  const isWhole = await waitFor(isEverybodyHere, 10_000)
  for (const wire of wires) wire.close()
  await second.stop()
  await rm(directory, { recursive: true, force: true })
  if (!isWhole) throw new Error('Not everybody came back')
  const waits = backAt.map(at => Math.max(0, at - opens) / 1_000)
  return {
    away: (opens - leaves) / 1_000,
    p50: percentile(waits, 0.5),
    p99: percentile(waits, 0.99),
    crowd: busiest(waits, 0.1) / people,
  }
}

/** How many values lie within the fullest stretch of a length. */
function busiest(values: number[], length: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  let start = 0
  return Math.max(
    ...sorted.map((value, end) => {
      while (value - (sorted[start] ?? value) > length) start++
      return end - start + 1
    }),
  )
}
