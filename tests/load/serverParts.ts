// The measurements of the server, each under the name it can be asked for.
import { measureAcknowledged } from './acknowledged.ts'
import { measureBackup } from './backup.ts'
import { measureColdJoin } from './coldJoin.ts'
import { measureCommandLatency } from './commandLatency.ts'
import { measureEditors } from './editors.ts'
import { measureFanOut } from './fanOut.ts'
import { measureGrowth } from './growth.ts'
import { measureIdleBoards } from './idleBoards.ts'
import { bareBoard, hocuspocus, relay, tldraw, yWebsocket } from './peers/others.ts'
import type { Peer } from './peers/peer.ts'
import { hastyRotunda, rotunda, rotundaPacked, rotundaWithReceipts } from './peers/rotunda.ts'
import { measureOffline } from './offline.ts'
import { measureRestart } from './restart.ts'
import type { Row } from './table.ts'

const others = [yWebsocket, hocuspocus, tldraw]

/** One after the other, so that they do not get in each other's way. */
async function each<T extends { peer: string }>(
  peers: Peer[],
  measure: (peer: Peer) => Promise<T>,
): Promise<T[]> {
  const measured: T[] = []
  for (const peer of peers) measured.push(await measure(peer))
  return measured
}

/** A row of a figure that was taken of several servers. */
function sideBySide<T extends { peer: string }>(
  measured: T[],
  figure: (of: T) => number,
  row: Omit<Row, 'measured' | 'others'>,
): Row {
  const entries = measured.map(of => [of.peer, figure(of)] as const)
  const { [rotunda.name]: ours = Number.NaN, ...rest } = Object.fromEntries(entries)
  return { ...row, measured: ours, others: rest }
}

export const serverParts: Record<string, () => Promise<Row[]>> = {
  async fanOut() {
    const measured = await measureFanOut([rotunda, ...others])
    const to200 = '10 of 200 people draw, 20 times a second'
    return [
      sideBySide(measured, ({ ratio }) => ratio, {
        what: `${to200}: server CPU per delivered update, against ${relay.name}`,
        unit: '×',
        goal: 0.5,
      }),
      sideBySide(measured, ({ cpuPerDelivery }) => cpuPerDelivery, { what: 'the same', unit: 'µs' }),
      sideBySide(measured, ({ latencyP95 }) => latencyP95, {
        what: 'an update is seen by all of them, p95',
        unit: 'ms',
        goal: 50,
      }),
    ]
  },
  async editors() {
    const measured = await each([rotundaWithReceipts, ...others], measureEditors)
    return [
      sideBySide(measured, ({ arrived }) => arrived * 100, {
        what: '300 editors in one board, an edit and ten cursors a second each: edits that arrive',
        unit: '%',
      }),
      sideBySide(measured, ({ p95 }) => p95, { what: 'an edit is seen, p95', unit: 'ms', goal: 50 }),
      sideBySide(measured, ({ p99 }) => p99, { what: 'an edit is seen, p99', unit: 'ms', goal: 100 }),
      sideBySide(measured, ({ cores }) => cores, { what: 'processor of the server', unit: 'cores', goal: 1 }),
      sideBySide(measured, ({ rssMb }) => rssMb, { what: 'memory of the server', unit: 'MB', goal: 300 }),
      sideBySide(measured, ({ loopDelayMs }) => loopDelayMs, {
        what: 'delay of its event loop, p99',
        unit: 'ms',
        goal: 20,
      }),
    ]
  },
  async joins() {
    const measured = await each([rotunda, bareBoard, ...others], measureColdJoin)
    const packed = await measureColdJoin(rotundaPacked)
    return [
      sideBySide(measured, ({ slowestMs }) => slowestMs, {
        what: '50 people join a board of 5,000 notes at once: the slowest',
        unit: 'ms',
        goal: 300,
      }),
      sideBySide(measured, ({ cpuMsEach }) => cpuMsEach, {
        what: 'server CPU for each',
        unit: 'ms',
        goal: 1,
      }),
      {
        what: 'by our own pages, to which a board comes packed: the slowest',
        unit: 'ms',
        measured: packed.slowestMs,
        goal: 300,
      },
      { what: 'server CPU for each', unit: 'ms', measured: packed.cpuMsEach, goal: 1 },
    ]
  },
  async idle() {
    const measured = await each([hastyRotunda, ...others], measureIdleBoards)
    return [
      sideBySide(measured, ({ rssMb }) => rssMb, {
        what: '500 boards of 50 notes with 2 people each, at rest: memory of the server',
        unit: 'MB',
        goal: 200,
      }),
      sideBySide(measured, ({ heapAfterMb, heapBeforeMb }) => (heapAfterMb / heapBeforeMb - 1) * 100, {
        what: 'its heap when all have left, over what it was before',
        unit: '%',
        goal: 10,
      }),
    ]
  },
  async saved() {
    const { p50, p99, loopDelayMs } = await measureAcknowledged()
    return [
      {
        what: '1,000 edits a second on ten boards: on disk and acknowledged, p50',
        unit: 'ms',
        measured: p50,
      },
      { what: 'on disk and acknowledged, p99', unit: 'ms', measured: p99, goal: 50 },
      { what: 'delay of the event loop, p99', unit: 'ms', measured: loopDelayMs, goal: 20 },
    ]
  },
  async backup() {
    const { megabytes, seconds, without, beside, ratio } = await measureBackup()
    const edit = '20 people draw, 200 edits a second: on disk and acknowledged, p95'
    return [
      { what: edit, unit: 'ms', measured: without.p95 },
      { what: `the same while ${Math.round(megabytes)} MB are backed up`, unit: 'ms', measured: beside.p95 },
      {
        what: 'against the time before and after it, median of the rounds',
        unit: '×',
        measured: ratio,
        goal: 1.1,
      },
      { what: 'the backup takes', unit: 's', measured: seconds },
    ]
  },
  async growth() {
    const { drags, byTurns } = await measureGrowth()
    return [
      { what: '10,000 moves in drags of 50: growth on disk', unit: '%', measured: drags * 100, goal: 5 },
      {
        what: '10,000 moves, one at a time by turns: growth on disk',
        unit: '%',
        measured: byTurns * 100,
        goal: 40,
      },
    ]
  },
  async offline() {
    const ms = await measureOffline()
    return [
      {
        what: '5 people come back with 500 edits each: until all have the same',
        unit: 's',
        measured: ms / 1_000,
        goal: 3,
      },
    ]
  },
  async restart() {
    const { away, p50, p99, crowd } = await measureRestart()
    return [
      { what: 'graceful restart with 300 people there: nobody is served for', unit: 's', measured: away },
      { what: 'from then on until half of them are back', unit: 's', measured: p50 },
      { what: 'until 99 of 100 are back', unit: 's', measured: p99, goal: 3 },
      { what: 'of them within the busiest tenth of a second', unit: '%', measured: crowd * 100 },
    ]
  },
  async commands() {
    const few = await measureCommandLatency()
    const many = await measureCommandLatency({ initiatives: 10_000 })
    const promote = (initiatives: string) => `promote a note, ${initiatives} initiatives in the room`
    return [
      { what: `${promote('1,000')}, p99`, unit: 'ms', measured: few.p99, goal: 20 },
      { what: `${promote('10,000')}, p50`, unit: 'ms', measured: many.p50 },
      { what: 'the same, p99', unit: 'ms', measured: many.p99, goal: 40 },
      { what: 'server CPU for each of them', unit: 'ms', measured: many.cpuMsEach },
    ]
  },
}
