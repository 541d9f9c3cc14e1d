import { z } from 'zod'
import { Id, Moment } from '../fields.ts'
import { PaletteColor } from '../palette.ts'
import { changeOne, withoutOne } from '../records.ts'
import type { Happened } from '../room/envelope.ts'
import { Group, Invite, Person, PersonName, Role } from './model.ts'

export const PeopleEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('person.joined'),
    person: Id,
    name: PersonName,
    color: PaletteColor,
    role: Role,
    /** The invite they came by; the room's creator came by none. */
    invite: Id.optional(),
  }),
  z.object({
    type: z.literal('person.edited'),
    person: Id,
    name: PersonName.optional(),
    color: PaletteColor.optional(),
  }),
  /** `invite`: they raised it themselves, by an invite for a higher role. */
  z.object({ type: z.literal('person.roleSet'), person: Id, role: Role, invite: Id.optional() }),
  z.object({ type: z.literal('person.removed'), person: Id }),
  z.object({
    type: z.literal('invite.created'),
    invite: Id,
    role: Role,
    expiresAt: Moment.optional(),
    maxUses: z.int().positive().optional(),
  }),
  z.object({ type: z.literal('invite.revoked'), invite: Id }),
  z.object({ type: z.literal('group.created'), group: Id, name: Group.shape.name, color: PaletteColor }),
  /** `callUrl` is null when the group has no call of its own any more. */
  z.object({
    type: z.literal('group.edited'),
    group: Id,
    name: Group.shape.name,
    color: PaletteColor,
    callUrl: z.string().nullable(),
  }),
  z.object({ type: z.literal('group.removed'), group: Id }),
  /** Whether members choose their group themselves. */
  z.object({ type: z.literal('group.choiceSet'), open: z.boolean() }),
  /** `group` is null when the person was taken out of their group. */
  z.object({ type: z.literal('group.assigned'), person: Id, group: Id.nullable() }),
])
export type PeopleEvent = z.infer<typeof PeopleEvent>

export const PeopleState = z.object({
  people: z.record(Id, Person),
  invites: z.record(Id, Invite),
  groups: z.record(Id, Group),
  /** Members choose their group themselves; otherwise newcomers are put into the smallest while a session runs. */
  groupChoice: z.boolean().default(false),
})
export type PeopleState = z.infer<typeof PeopleState>

export function evolvePeople<S extends PeopleState>(state: S, event: Happened<PeopleEvent>): S {
  switch (event.type) {
    case 'person.joined': {
      const { person: id, name, color, role } = event
      const before = state.people[id]
      const { erased: _back, ...known } = before ?? {}
      const person: Person = {
        ...known,
        id,
        name,
        color,
        role,
        joinedAt: before?.joinedAt ?? event.at,
        removed: false,
      }
      return { ...state, people: { ...state.people, [id]: person }, invites: used(state, event.invite) }
    }
    case 'person.edited':
      return changePerson(state, event.person, person => ({
        ...person,
        name: event.name ?? person.name,
        color: event.color ?? person.color,
      }))
    case 'person.roleSet':
      return changePerson({ ...state, invites: used(state, event.invite) }, event.person, person => ({
        ...person,
        role: event.role,
        ruledAt: event.invite === undefined ? event.at : person.ruledAt,
      }))
    case 'person.removed':
      return changePerson(state, event.person, ({ group: _left, ...person }) => ({
        ...person,
        removed: true,
        ruledAt: event.at,
      }))
    case 'invite.created': {
      const { invite: id, role, expiresAt, maxUses, at: createdAt } = event
      const invite: Invite = { id, role, createdAt, expiresAt, maxUses, uses: 0, revoked: false }
      return { ...state, invites: { ...state.invites, [id]: invite } }
    }
    case 'invite.revoked':
      return {
        ...state,
        invites: changeOne(state.invites, event.invite, invite => ({ ...invite, revoked: true })),
      }
    case 'group.created': {
      const { group: id, name, color } = event
      return { ...state, groups: { ...state.groups, [id]: { id, name, color } } }
    }
    case 'group.edited': {
      const { name, color, callUrl } = event
      const edit = (group: Group): Group => ({ ...group, name, color, callUrl: callUrl ?? undefined })
      return { ...state, groups: changeOne(state.groups, event.group, edit) }
    }
    case 'group.removed': {
      const left = Object.values(state.people).map(({ group, ...person }): [string, Person] => [
        person.id,
        group === undefined || group === event.group ? person : { ...person, group },
      ])
      return { ...state, groups: withoutOne(state.groups, event.group), people: Object.fromEntries(left) }
    }
    case 'group.choiceSet':
      return { ...state, groupChoice: event.open }
    case 'group.assigned':
      return changePerson(state, event.person, ({ group: _left, ...person }) =>
        event.group === null ? person : { ...person, group: event.group },
      )
  }
}

const used = ({ invites }: PeopleState, id: string | undefined): PeopleState['invites'] =>
  id === undefined ? invites : changeOne(invites, id, invite => ({ ...invite, uses: invite.uses + 1 }))

export const changePerson = <S extends PeopleState>(
  state: S,
  id: string,
  edit: (person: Person) => Person,
): S => ({ ...state, people: changeOne(state.people, id, edit) })
