// All measurements, one after the other: a table to read, and tests/artifacts/bench.json to compare with.
import { mkdir, writeFile } from 'node:fs/promises'
import { measureColdJoin } from './coldJoin.ts'
import { measureCommandLatency } from './commandLatency.ts'
import { measureConvergence, timeConvergence } from './convergence.ts'
import { measureFanOut } from './fanOut.ts'
import { measureCanvas } from './canvas/measureCanvas.ts'

interface Row {
  what: string
  measured: number
  goal: number
  unit: string
  /** More is better: the goal is the least. */
  isLeast?: boolean
}

const row = (what: string, measured: number, goal: number, unit: string): Row => ({
  what,
  measured,
  goal,
  unit,
})

const shareOf = (what: string, measured: number, goal = Number.NaN): Row => ({
  ...row(what, measured, goal, ''),
  isLeast: true,
})

/** Each answers the rows it adds. A new measurement is one more here. */
const measurements: (() => Promise<Row[]>)[] = [
  async () => {
    const goals = { ru: 0.55, en: 0.65 }
    const found = measureConvergence().flatMap(({ workshop, language, f1, firstThree }) => {
      const isReference = workshop === 'reference'
      const of = `${workshop}, ${language}`
      return [
        shareOf(`ideas of several groups found, F1 (${of})`, f1, isReference ? goals[language] : undefined),
        shareOf(`a partner among the first three (${of})`, firstThree, isReference ? 0.92 : undefined),
      ]
    })
    return [
      ...found,
      row('ideas found in 40 notes', timeConvergence(40), 100, 'ms'),
      row('ideas found in 2,000 notes', timeConvergence(2_000), 3_000, 'ms'),
    ]
  },
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
    rows.map(({ what, measured, goal, unit, isLeast }) => [
      what,
      {
        measured: shown(measured),
        goal: shown(goal),
        unit,
        met: Number.isNaN(goal) ? '' : isLeast ? measured >= goal : measured <= goal,
      },
    ]),
  ),
)
const artifacts = new URL('../artifacts/', import.meta.url)
await mkdir(artifacts, { recursive: true })
const { node } = process.versions
const report = { at: new Date().toISOString(), node, rows }
await writeFile(new URL('bench.json', artifacts), `${JSON.stringify(report, null, 2)}\n`)
