// People in rooms, as tests need them: somebody with a token, and what they do in one line.
import type { Answer } from '#shared/api/endpoints.ts'
import type { Person, Role } from '#shared/people/model.ts'
import type { Command } from '#shared/room/commands.ts'
import type { StoredRoom } from '#shared/room/model.ts'
import { api, type Client } from './client.ts'

export interface Participant extends Client {
  room: string
  me: Person
  token: string
  /** Asks the room for something; an id makes it safe to ask again. */
  command(command: CommandInput, id?: string): Promise<Answer<'command'>>
  /** The code it is refused with. */
  refused(command: CommandInput): Promise<string>
  state(): Promise<StoredRoom>
}

/** A command as a caller writes it: what has a default may be left out. */
export type CommandInput = Command | { type: 'board.archive'; board: string }

export interface Facilitator extends Participant {
  invites: Record<Role, string>
}

function participant(server: { origin: string }, room: string, me: Person, token: string): Participant {
  const client = api(server, token)
  return {
    ...client,
    room,
    me,
    token,
    command: (command, id) =>
      client.call('command', { params: { room }, body: { ...command, ...(id !== undefined && { id }) } }),
    refused: async command =>
      (await client.refusal('command', { params: { room }, body: { ...command } })).code,
    state: async () => (await client.call('readRoom', { params: { room } })).state,
  }
}

export async function createRoom(
  server: { origin: string },
  { name = 'Support', you = 'Ada', token }: { name?: string; you?: string; token?: string } = {},
): Promise<Facilitator> {
  const created = await api(server, token).call('createRoom', { body: { name, you: { name: you } } })
  const { room, me, invites } = created
  return { ...participant(server, room.id, me, created.token), invites }
}

export const inviteToken = (url: string): string => url.split('/join/')[1] ?? ''

/** @param token of somebody who has been in a room of this server */
export async function join(
  server: { origin: string },
  invite: string,
  name: string,
  token?: string,
): Promise<Participant> {
  const body = { token: inviteToken(invite), name }
  const joined = await api(server, token).call('join', { body })
  return participant(server, joined.room.id, joined.me, joined.token)
}

/** A room with one person of each role. */
export async function createTeam(server: { origin: string }) {
  const facilitator = await createRoom(server)
  const member = await join(server, facilitator.invites.member, 'Grace')
  const observer = await join(server, facilitator.invites.observer, 'Edsger')
  return { facilitator, member, observer }
}

export async function createBoard(person: Participant, template = 'journey-as-is'): Promise<string> {
  const { result } = await person.command({ type: 'board.create', title: 'Journey', template })
  return result?.board ?? ''
}

export async function addNotes(
  person: Participant,
  board: string,
  notes: { text: string; zone?: string }[],
): Promise<string[]> {
  const params = { room: person.room, board }
  return (await person.call('addNotes', { params, body: { notes } })).ids
}

export const readNotes = (person: Participant, board: string) =>
  person.call('readNotes', { params: { room: person.room, board } })
