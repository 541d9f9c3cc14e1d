// Rooms, and how people come into them.
import type { Answer } from '#shared/api/endpoints.ts'
import { DomainError } from '#shared/errors.ts'
import { isInviteOpen, type Invite, type Role } from '#shared/people/model.ts'
import { leastUsedColor } from '#shared/people/rules.ts'
import { toStored, type RoomState } from '#shared/room/model.ts'
import { isVisible, visibleState } from '#shared/room/visibility.ts'
import type { Rooms } from '../../rooms/rooms.ts'
import type { Tokens } from '../../rooms/tokens.ts'
import type { Handlers, Visitor } from '../handler.ts'
import type { Metrics } from '../../metrics/metrics.ts'

export interface RoomHandlerParts {
  rooms: Rooms
  tokens: Tokens
  metrics: Metrics
  roomCreation: 'open' | 'token'
  now: () => string
  newId: () => string
}

type RoomHandlers = Pick<
  Handlers,
  'createRoom' | 'readInvite' | 'join' | 'readRoom' | 'command' | 'readEvents' | 'readInvites'
>

export function roomHandlers(parts: RoomHandlerParts): RoomHandlers {
  const { rooms, tokens, metrics, roomCreation, now, newId } = parts

  const inviteUrl = (origin: string, room: string, invite: string) =>
    `${origin}/join/${tokens.forInvite({ room, invite })}`

  const enter = (state: RoomState, caller: Visitor, person: string) => {
    const me = state.people[person]
    if (!me) throw new DomainError('no-such-room')
    return { room: { id: state.room.id, name: state.room.name }, me, token: caller.remember(person) }
  }

  /** @throws DomainError `no-such-invite`, also where it once was one */
  async function findInvite(token: string): Promise<{ invite: Invite; state: RoomState }> {
    const reference = tokens.readInvite(token)
    if (!reference) throw new DomainError('no-such-invite')
    const { state } = await readInvited(reference.room)
    const invite = state.invites[reference.invite]
    if (!invite || !isInviteOpen(invite, now())) throw new DomainError('no-such-invite')
    return { invite, state }
  }

  async function readInvited(room: string) {
    try {
      return await rooms.read(room)
    } catch (error) {
      if (error instanceof DomainError) throw new DomainError('no-such-invite')
      throw error
    }
  }

  return {
    async createRoom({ body: { name, language, you }, caller }) {
      if (roomCreation === 'token' && !caller.isAdministrator()) throw new DomainError('room-creation-closed')
      const person = caller.person ?? newId()
      const creation = { name, language, you: { name: you.name, color: you.color } }
      const { state } = await rooms.create(creation, person)
      const url = (role: Role) => {
        const invite = Object.values(state.invites).find(invite => invite.role === role)
        return inviteUrl(caller.origin, state.room.id, invite?.id ?? '')
      }
      const invites = {
        facilitator: url('facilitator'),
        member: url('member'),
        observer: url('observer'),
      }
      return { ...enter(state, caller, person), invites }
    },
    async readInvite({ params, caller }) {
      const { invite, state } = await findInvite(params.token)
      const me = caller.person === undefined ? undefined : state.people[caller.person]
      return {
        room: { name: state.room.name },
        role: invite.role,
        language: state.room.language,
        suggestedColor: leastUsedColor(state),
        ...(me && !me.removed && { me, roomId: state.room.id }),
      }
    },
    async join({ body: { token, name, color }, caller }) {
      const { invite, state } = await findInvite(token)
      const person = caller.person ?? newId()
      const joined = await rooms.join(state.room.id, { invite: invite.id, name, color }, person)
      return enter(joined.state, caller, person)
    },
    readRoom: ({ caller: { me, seq, state } }) => ({
      seq,
      me: me.id,
      state: toStored(visibleState(state, me)),
    }),
    async command({ params, body: { id, ...command }, caller: { me, origin } }) {
      const asked = performance.now()
      const answered = await rooms.ask(params.room, me.id, command, id)
      metrics.commanded({ type: command.type, seconds: (performance.now() - asked) / 1000 })
      // A retry by somebody whose role has changed since gets what they may see now.
      const events = answered.events.filter(event => isVisible(event, me))
      const isWhole = events.length === answered.events.length
      const { invite } = answered.result ?? {}
      const url = invite === undefined ? undefined : inviteUrl(origin, params.room, invite)
      return {
        seq: answered.seq,
        events,
        ...(isWhole && answered.result && { result: { ...answered.result, ...(url && { url }) } }),
      }
    },
    async readEvents({
      params,
      query: { since, initiative },
      caller: { me },
    }): Promise<Answer<'readEvents'>> {
      const { seq, events } = await rooms.events(params.room, { since, about: initiative })
      return { seq, events: events.filter(event => isVisible(event, me)) }
    },
    readInvites: ({ params, caller: { state, origin } }) =>
      Object.values(state.invites).map(invite => ({
        ...invite,
        url: inviteUrl(origin, params.room, invite.id),
      })),
  }
}
