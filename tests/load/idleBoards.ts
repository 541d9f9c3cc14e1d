// Many boards with people who look at them and do nothing, as on an afternoon between two workshops.
import type { Board, Peer, Seat } from './peers/peer.ts'
import { sleep, waitFor } from './statistics.ts'

export interface IdleBoards {
  peer: string
  rssMb: number
  /** After a collection: before anybody came, and when all have left again. */
  heapBeforeMb: number
  heapAfterMb: number
}

export async function measureIdleBoards(
  peer: Peer,
  { boards = 500, notes = 50, restMs = 20_000, letGoMs = 5_000 } = {},
): Promise<IdleBoards> {
  const server = await peer.start()
  const opened: Board[] = []
  for (let index = 0; index < boards; index++) opened.push(await peer.openBoard(server, 2))
  const { heapMb: heapBeforeMb } = await server.collect()
  const seats: Seat[] = []
  for (const [index, board] of opened.entries()) {
    const pair = [await board.sit(0), await board.sit(1)]
    seats.push(...pair)
    pair[0]?.draw(Array.from({ length: notes }, (_, nth) => ({ id: `note-${nth}`, x: nth * 240, y: index })))
  }
  await sleep(restMs)
  const { rssMb } = await server.usage()
  for (const seat of seats) seat.leave()
  let heapAfterMb = Infinity
  await waitFor(async () => {
    const { heapMb } = await server.collect()
    const isSteady = heapMb > heapAfterMb * 0.99
    heapAfterMb = Math.min(heapAfterMb, heapMb)
    return isSteady && heapAfterMb < heapBeforeMb * 1.1
  }, letGoMs)
  await server.stop()
  return { peer: peer.name, rssMb, heapBeforeMb, heapAfterMb }
}
