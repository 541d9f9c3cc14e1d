// Many people open the same large board at once, as when a workshop begins.
import type { Board, Peer, Seat } from './peers/peer.ts'
import { median, waitFor } from './statistics.ts'

/** For all notes to be on the board. */
const patienceMs = 60_000

export interface ColdJoin {
  peer: string
  notes: number
  /** The first to come after the board has changed. Milliseconds until all of it has arrived. */
  firstMs: number
  /** All others at once. */
  medianMs: number
  slowestMs: number
  /** Of the server's processor time, for each of them. */
  cpuMsEach: number
}

export async function measureColdJoin(peer: Peer, { notes = 5_000, people = 50 } = {}): Promise<ColdJoin> {
  const server = await peer.start()
  const board = await peer.openBoard(server, people + 2)
  // Some servers forget a board as soon as nobody is there.
  const host = await fill(board, notes)
  const { ms: firstMs } = await join(board, 1)
  const before = await server.usage()
  const joined = await Promise.all(Array.from({ length: people }, (_, person) => join(board, person + 2)))
  const after = await server.usage()
  if (joined.some(({ notes: arrived }) => arrived() !== notes))
    throw new Error(`${peer.name}: notes are missing`)
  host.leave()
  await server.stop()
  const times = joined.map(({ ms }) => ms)
  return {
    peer: peer.name,
    notes,
    firstMs,
    medianMs: median(times),
    slowestMs: Math.max(...times),
    cpuMsEach: (after.cpuMs - before.cpuMs) / people,
  }
}

/** Puts notes on the board, in batches as a paste does, and waits until they are there for somebody who comes. Answers who put them there. */
async function fill(board: Board, notes: number): Promise<Seat> {
  const seat = await board.sit(0)
  for (let start = 0; start < notes; start += 100)
    seat.draw(
      Array.from({ length: Math.min(100, notes - start) }, (_, index) => ({
        id: `note-${start + index}`,
        x: ((start + index) % 50) * 240,
        y: Math.floor((start + index) / 50) * 72,
      })),
    )
  const areThere = async () => {
    const look = await board.sit(0)
    const arrived = look.notesAtFirst()
    look.leave()
    return arrived >= notes
  }
  if (!(await waitFor(areThere, patienceMs))) throw new Error('The board does not fill')
  return seat
}

/** From opening the socket to having all the bytes of the board, for every server alike. */
async function join(board: Board, person: number): Promise<{ ms: number; notes: () => number }> {
  const start = performance.now()
  const seat = await board.sit(person)
  seat.leave()
  return { ms: seat.arrivedAt - start, notes: () => seat.notesAtFirst() }
}
