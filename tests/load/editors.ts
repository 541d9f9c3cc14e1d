// Three hundred people in one board, all of them at work: each moves a note once a second, and their pointer ten times.
import type { Peer, Seat } from './peers/peer.ts'
import { Sightings, type Latency } from './sightings.ts'
import { evenly, waitFor } from './statistics.ts'

export interface Editors extends Latency {
  peer: string
  /** Of the edits, the share that those who watch saw by the end, or saw overtaken by a later one. */
  arrived: number
  /** Processor time of the server by time that went by; like what follows NaN for one too busy to answer. */
  cores: number
  rssMb: number
  loopDelayMs: number
}

const pointsPerSecond = 10
const watchers = 5
/** What has not come so long after the end does not count. */
const patienceMs = 3_000

export async function measureEditors(peer: Peer, { people = 300, seconds = 8 } = {}): Promise<Editors> {
  const server = await peer.start()
  const board = await peer.openBoard(server, people + watchers)
  const seats: Seat[] = []
  for (let person = 0; person < people + watchers; person++) seats.push(await board.sit(person))
  const sightings = new Sightings()
  const eyes = seats.splice(0, watchers).map(seat => {
    const watcher = sightings.watcher()
    const before = new Set<number>()
    seat.watch((x, y) => (y < 0 ? before.add(x) : watcher.see(x, y)))
    return { seat, before, ...watcher }
  })
  seats.forEach((seat, editor) => seat.draw([{ id: `note-${editor}`, x: editor, y: -1 }]))
  // What is done to begin with is not measured.
  await waitFor(() => eyes.every(({ before }) => before.size === people), patienceMs)
  const before = await server.watchLoop()
  const begin = performance.now()
  await evenly(people * pointsPerSecond * seconds, people * pointsPerSecond, nth => {
    const [editor, turn] = [nth % people, Math.floor(nth / people)]
    seats[editor]?.point(100 + turn * 7.5, editor * 10.25)
    const [step, rest] = [Math.floor(turn / pointsPerSecond), turn % pointsPerSecond]
    // Not all in the same tenth of a second.
    if (rest === editor % pointsPerSecond)
      seats[editor]?.move({ id: `note-${editor}`, ...sightings.make(editor, step) })
  })
  const elapsed = performance.now() - begin
  const after = await server.usageIfAnswered(patienceMs)
  const count = () => eyes.reduce((sum, { last }) => sum + last.size, 0)
  const isWhole = () =>
    count() === people * watchers &&
    eyes.every(({ last }) => [...last.values()].every(step => step === seconds - 1))
  await waitFor(isWhole, patienceMs)
  const arrived = eyes.reduce(
    (sum, { last }) => [...last.values()].reduce((all, step) => all + step + 1, sum),
    0,
  )
  for (const seat of [...seats, ...eyes.map(eye => eye.seat)]) seat.leave()
  await server.stop()
  return {
    peer: peer.name,
    ...sightings.latency,
    arrived: arrived / (people * seconds * watchers),
    cores: ((after?.cpuMs ?? Number.NaN) - before.cpuMs) / elapsed,
    rssMb: after?.rssMb ?? Number.NaN,
    loopDelayMs: after?.loopDelayMs ?? Number.NaN,
  }
}
