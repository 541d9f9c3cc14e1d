// One board, many people, some of them drawing: what does it cost the server to bring an update to a person?
// Held against a relay that only passes the same bytes on, by turns in the same run, for machines are noisy. People have
// drawn for a while before it is measured: a server's first seconds are Node compiling it, more of it the less it
// writes, and a workshop lasts for hours.
import { relay } from './peers/others.ts'
import type { Peer, Seat } from './peers/peer.ts'
import { Sightings } from './sightings.ts'
import { evenly, median, sleep, waitFor } from './statistics.ts'

export interface FanOutSetting {
  clients: number
  writers: number
  updatesPerSecond: number
  seconds: number
  /** Before it is measured. */
  warmSeconds: number
  rounds: number
}

export interface FanOut {
  peer: string
  /** Of the server's processor time for each update that reached a person, in microseconds. */
  cpuPerDelivery: number
  /** Against the relay, round by round. */
  ratio: number
  latencyP95: number
}

const usual: FanOutSetting = {
  clients: 200,
  writers: 10,
  updatesPerSecond: 20,
  seconds: 5,
  warmSeconds: 5,
  rounds: 3,
}
/** For all of it to arrive, on a machine that has much else to do. */
const patienceMs = 60_000
/** Clients that read what they get, to see when it came; the others only take it. */
const readers = 5

export async function measureFanOut(peers: Peer[], setting: Partial<FanOutSetting> = {}): Promise<FanOut[]> {
  const full = { ...usual, ...setting }
  const measured = [relay, ...peers].map(peer => ({ peer, cpu: [] as number[], p95: [] as number[] }))
  for (let round = 0; round < full.rounds; round++)
    for (const { peer, cpu, p95 } of measured) {
      const once = await measure(peer, full)
      cpu.push(once.cpuPerDelivery)
      p95.push(once.latencyP95)
    }
  const base = measured[0]?.cpu ?? []
  return measured.map(({ peer, cpu, p95 }) => ({
    peer: peer.name,
    cpuPerDelivery: median(cpu),
    ratio: median(cpu.map((own, round) => own / (base[round] ?? Number.NaN))),
    latencyP95: median(p95),
  }))
}

async function measure(peer: Peer, setting: FanOutSetting) {
  const { clients, writers, updatesPerSecond, seconds, warmSeconds } = setting
  const server = await peer.start()
  const board = await peer.openBoard(server, 1)
  const seats: Seat[] = []
  for (let index = 0; index < clients; index++) seats.push(await board.sit(0))
  const sightings = new Sightings()
  const watchers = seats.slice(-readers).map(seat => {
    const watcher = sightings.watcher()
    seat.watch(watcher.see)
    return watcher
  })
  const hands = seats.slice(0, writers)
  hands.forEach((seat, writer) => seat.draw([{ id: `drag-${writer}`, x: writer, y: -1 }]))
  await sleep(1_000)
  let drawn = 0
  /** Resolves with whether all of it has arrived. */
  const drawFor = async (seconds: number) => {
    const from = drawn
    drawn += seconds * updatesPerSecond
    await evenly((drawn - from) * writers, updatesPerSecond * writers, nth => {
      const [writer, step] = [nth % writers, from + Math.floor(nth / writers)]
      hands[writer]?.move({ id: `drag-${writer}`, ...sightings.make(writer, step) })
    })
    // A person who moves twice in a tick is seen once; where everybody ended has to arrive.
    const hasArrived = () =>
      watchers.every(({ last }) => hands.every((_hand, writer) => last.get(writer) === drawn - 1))
    return waitFor(hasArrived, patienceMs)
  }
  const isWarm = await drawFor(warmSeconds)
  sightings.latencies.length = 0
  const before = await server.usage()
  const isWhole = isWarm && (await drawFor(seconds))
  const { cpuMs } = await server.usage()
  for (const seat of seats) seat.leave()
  await server.stop()
  if (!isWhole) throw new Error(`${peer.name}: not everything arrived`)
  return {
    cpuPerDelivery: ((cpuMs - before.cpuMs) * 1_000) / (seconds * updatesPerSecond * writers * (clients - 1)),
    latencyP95: sightings.latency.p95,
  }
}
