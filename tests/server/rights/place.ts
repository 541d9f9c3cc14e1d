// A room with everything in it that a route or a command can speak of.
import { randomBytes } from 'node:crypto'
import { api, type Client } from '../client.ts'
import type { RunningServer } from '../fixture.ts'
import {
  addNotes,
  createBoard,
  createRoom,
  createTeam,
  inviteToken,
  join,
  type Facilitator,
  type Participant,
} from '../people.ts'
import { pngOf, sendPicture } from '../pictures.ts'
import type { BoardState, Outsider } from './table.ts'
import type { Role } from '#shared/people/model.ts'

export interface Place {
  server: RunningServer
  /** Made the room and, where nothing else is said, what is in it. */
  host: Facilitator
  team: Record<Role, Participant>
  outsiders: Record<Outsider, Client & { token: string }>
  /** Somebody else, of whom can be spoken. */
  person: string
  group: string
  template: string
  /** One that is over. */
  session: string
  hash: string
}

export interface Furnished {
  board: string
  note: string
  version: string
}

let pictures = 0

/** The id of what a command made. */
export async function made(by: Participant, command: Parameters<Participant['command']>[0]): Promise<string> {
  const { result } = await by.command(command)
  return Object.values(result ?? {})[0] ?? ''
}

export async function newPlace(server: RunningServer): Promise<Place> {
  const host = await createRoom(server, { you: 'Host' })
  const facilitator = await join(server, host.invites.facilitator, 'Ada')
  const member = await join(server, host.invites.member, 'Grace')
  const observer = await join(server, host.invites.observer, 'Edsger')
  const board = await createBoard(host, 'blank')
  return {
    server,
    host,
    team: { facilitator, member, observer },
    outsiders: await outsidersOf(server, host),
    person: (await join(server, host.invites.member, 'Barbara')).me.id,
    group: await made(host, { type: 'group.create', name: 'Red', color: 'pink' }),
    template: await made(host, { type: 'template.create', board, title: 'Ours', withNotes: false }),
    session: await pastSession(host),
    // A picture is found by what it shows: another room's must show something else.
    hash: (await sendPicture(host, pngOf({ width: 1 + pictures++ }))).asset,
  }
}

async function pastSession(host: Facilitator): Promise<string> {
  const activities = [{ title: 'Write', mode: 'write' as const, minutes: 5 }]
  const session = await made(host, { type: 'session.create', title: 'Then', activities })
  await host.command({ type: 'session.start', session })
  await host.command({ type: 'session.end', session })
  return session
}

async function outsidersOf(server: RunningServer, host: Facilitator): Promise<Place['outsiders']> {
  const { member: removed, facilitator: stranger } = await createTeam(server)
  const joined = await join(server, host.invites.member, 'Removed', removed.token)
  await host.command({ type: 'person.remove', person: joined.me.id })
  const forged = `${host.me.id}.${randomBytes(32).toString('base64url')}`
  const as = (token: string) => ({ ...api(server, token), token })
  return {
    nobody: { ...api(server), token: '' },
    forged: as(forged),
    stranger: as(stranger.token),
    removed: as(joined.token),
  }
}

/** A new board with a note, which has a version with that note. */
export async function furnish({ host }: Place): Promise<Furnished> {
  const board = await createBoard(host, 'blank')
  const [note = ''] = await addNotes(host, board, [{ text: 'A note' }])
  const version = await made(host, { type: 'version.create', board, title: 'Then' })
  return { board, note, version }
}

export async function setState({ host }: Place, board: string, state: BoardState): Promise<void> {
  if (state === 'locked') await host.command({ type: 'board.lock', board, locked: true })
  if (state === 'archived') await host.command({ type: 'board.archive', board })
}

/** Everything that can stand in an address. */
export const paramsOf = (
  { host, template, session, hash, person: somebody }: Place,
  { board, version }: Furnished,
  person = somebody,
) => ({
  room: host.room,
  person,
  board,
  version,
  template,
  session,
  hash,
  token: inviteToken(host.invites.observer),
})
