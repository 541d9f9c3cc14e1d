// All measurements, one after the other: a table to read, and tests/artifacts/bench.json to compare with.
import { mkdir, writeFile } from 'node:fs/promises'
import { measureColdJoin } from './coldJoin.ts'
import { measureCommandLatency } from './commandLatency.ts'
import { measureFanOut } from './fanOut.ts'
import { measureCanvas } from './canvas/measureCanvas.ts'

interface Row {
  what: string
  measured: number
  goal: number
  unit: string
}

const row = (what: string, measured: number, goal: number, unit: string): Row => ({
  what,
  measured,
  goal,
  unit,
})

/** Each answers the rows it adds. A new measurement is one more here. */
const measurements: (() => Promise<Row[]>)[] = [
  async () => {
    const { ratio, rotunda, relay } = await measureFanOut()
    return [
      row('server CPU per delivered update, against a raw relay', ratio, 0.5, '×'),
      row('server CPU per delivered update', rotunda.cpuPerDelivery, Number.NaN, 'µs'),
      row('the relay’s CPU per delivered update', relay.cpuPerDelivery, Number.NaN, 'µs'),
      row('an update reaches 200 people, p95', rotunda.latencyP95, 50, 'ms'),
    ]
  },
  async () => {
    const rows: Row[] = []
    for (const notes of [2_000, 5_000]) {
      const { slowestMs, cpuMsEach } = await measureColdJoin({ notes })
      rows.push(row(`50 people join ${notes} notes at once, the slowest`, slowestMs, 300, 'ms'))
      rows.push(row(`server CPU for each who joins ${notes} notes`, cpuMsEach, 1, 'ms'))
    }
    return rows
  },
  async () => {
    const { p99 } = await measureCommandLatency()
    return [row('promote a note, 1,000 initiatives in the room, p99', p99, 20, 'ms')]
  },
  async () => {
    const { rotunda, tldraw, remoteNote } = await measureCanvas()
    const openGoals: Record<number, number> = { 500: 1_200, 2_000: 2_000, 5_000: 4_000 }
    const rows = rotunda.flatMap(({ notes, first, again, frame, memory }) => {
      const alone = tldraw.find(each => each.notes === notes)
      const ratio = (of: 'again' | 'frame' | 'memory', mine: number) => mine / (alone?.[of] ?? Number.NaN)
      return [
        row(`a browser opens ${notes} notes for the first time`, first, Number.NaN, 'ms'),
        row(`a browser opens ${notes} notes again`, again, openGoals[notes] ?? Number.NaN, 'ms'),
        row(`opening ${notes} notes, against tldraw alone with its own notes`, ratio('again', again), 1, '×'),
        row(`a frame while ${notes} notes are panned and zoomed, p95`, frame, 33, 'ms'),
        row(`frames with ${notes} notes, against tldraw alone`, ratio('frame', frame), 1, '×'),
        row(`memory of the page with ${notes} notes`, memory, 250, 'MB'),
        row(`memory with ${notes} notes, against tldraw alone`, ratio('memory', memory), 1, '×'),
      ]
    })
    return [...rows, row('a remote note is on the screen among 2,000, p95', remoteNote, 100, 'ms')]
  },
]

const rows: Row[] = []
for (const measure of measurements) rows.push(...(await measure()))

const shown = (value: number) => (Number.isNaN(value) ? '' : Number(value.toPrecision(3)))
console.table(
  Object.fromEntries(
    rows.map(({ what, measured, goal, unit }) => [
      what,
      { measured: shown(measured), goal: shown(goal), unit, met: Number.isNaN(goal) ? '' : measured <= goal },
    ]),
  ),
)
const artifacts = new URL('../artifacts/', import.meta.url)
await mkdir(artifacts, { recursive: true })
const { node } = process.versions
const report = { at: new Date().toISOString(), node, rows }
await writeFile(new URL('bench.json', artifacts), `${JSON.stringify(report, null, 2)}\n`)
