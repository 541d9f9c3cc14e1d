import { createBoard, createRoom, join, type Facilitator } from '../../server/people.ts'
import { boardUrl } from '../wire.ts'
import { startChild, type ChildServer } from './childServer.ts'
import type { Peer } from './peer.ts'
import { sitAtYjs } from './yjsSeat.ts'

const script = new URL('./servers/rotunda.ts', import.meta.url)
export const startRotunda = (env: Record<string, string> = {}): Promise<ChildServer> =>
  startChild(script, env)

interface Room {
  facilitator: Facilitator
  tokens: string[]
  boards: number
}

/** The room of each server that is not full yet. */
const rooms = new WeakMap<ChildServer, Room>()
const boardsOfRoom = 20

async function roomFor(server: ChildServer, people: number): Promise<Room> {
  const known = rooms.get(server)
  const room = known && known.boards < boardsOfRoom ? known : await newRoom(server)
  rooms.set(server, room)
  const { tokens, facilitator } = room
  while (tokens.length < people)
    tokens.push((await join(server, facilitator.invites.member, `Person ${tokens.length}`)).token)
  return room
}

async function newRoom(server: ChildServer): Promise<Room> {
  const facilitator = await createRoom(server)
  return { facilitator, tokens: [facilitator.token], boards: 0 }
}

/** The addresses at which people reach a new board. */
export async function openAddresses(
  server: ChildServer,
  people: number,
): Promise<(person: number) => string> {
  const room = await roomFor(server, people)
  room.boards++
  const board = await createBoard(room.facilitator, 'blank')
  return person => boardUrl(server.origin, board, room.tokens[person % people] ?? '')
}

/** With a room, people who have joined it, rights, and everything on disk before it is told. */
const as = (name: string, env: Record<string, string>, query = ''): Peer => ({
  name,
  start: () => startRotunda(env),
  async openBoard(server, people) {
    const address = await openAddresses(server, people)
    return { sit: person => sitAtYjs(address(person) + query) }
  },
})

export const rotunda: Peer = as('Rotunda', {})
/** As our own pages have it, with what is asked of it. */
export const rotundaWithReceipts: Peer = as('Rotunda', {}, '&acks=1')
export const rotundaPacked: Peer = as('Rotunda', {}, '&packed=1')
/** Lets go of a board two seconds after the last has left it, not a minute. */
export const hastyRotunda: Peer = as('Rotunda', { LOAD_IDLE_MS: '2000' })
