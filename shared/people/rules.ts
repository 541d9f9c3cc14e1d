import { z } from 'zod'
import { DomainError } from '../errors.ts'
import { Id, Moment } from '../fields.ts'
import { PaletteColor } from '../palette.ts'
import type { Context } from '../room/context.ts'
import type { SessionsState } from '../sessions/events.ts'
import { runningSession } from '../sessions/select.ts'
import type { PeopleEvent, PeopleState } from './events.ts'
import { smallestGroup } from './grouping.ts'
import { CallUrl, countsFor, Group, isAtLeast, isInviteOpen, PersonName, Role, type Person } from './model.ts'

export const PeopleCommand = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('invite.create'),
    role: Role,
    expiresAt: Moment.optional(),
    maxUses: z.int().positive().max(100_000).optional(),
  }),
  z.object({ type: z.literal('invite.revoke'), invite: Id }),
  z.object({
    type: z.literal('person.edit'),
    name: PersonName.optional(),
    color: PaletteColor.optional(),
  }),
  z.object({ type: z.literal('person.setRole'), person: Id, role: Role }),
  z.object({ type: z.literal('person.remove'), person: Id }),
  z.object({ type: z.literal('group.create'), name: Group.shape.name, color: PaletteColor }),
  z.object({
    type: z.literal('group.edit'),
    group: Id,
    name: Group.shape.name.optional(),
    color: PaletteColor.optional(),
    callUrl: CallUrl.nullable().optional(),
  }),
  z.object({ type: z.literal('group.remove'), group: Id }),
  z.object({ type: z.literal('group.assign'), person: Id, group: Id.nullable() }),
  /** Many at once: ids of groups by ids of people. */
  z.object({ type: z.literal('group.assignMany'), groups: z.record(Id, Id.nullable()) }),
  /** Into a group by oneself, while that is open. */
  z.object({ type: z.literal('group.choose'), group: Id }),
  z.object({ type: z.literal('group.openChoice'), open: z.boolean() }),
])
export type PeopleCommand = z.infer<typeof PeopleCommand>

export function decidePeople(state: PeopleState, command: PeopleCommand, context: Context): PeopleEvent[] {
  switch (command.type) {
    case 'invite.create': {
      const { role, expiresAt, maxUses } = command
      if (expiresAt !== undefined && expiresAt <= context.now)
        throw new DomainError('invalid-input', { field: 'expiresAt', detail: 'it lies in the past' })
      return [{ type: 'invite.created', invite: context.newId(), role, expiresAt, maxUses }]
    }
    case 'invite.revoke': {
      const invite = state.invites[command.invite]
      if (!invite) throw new DomainError('no-such-invite')
      return invite.revoked ? [] : [{ type: 'invite.revoked', invite: invite.id }]
    }
    case 'person.edit': {
      const person = findPerson(state, context.by)
      const { name = person.name, color = person.color } = command
      if (name === person.name && color === person.color) return []
      return [{ type: 'person.edited', person: person.id, name, color }]
    }
    case 'person.setRole': {
      const person = findPerson(state, command.person)
      if (person.role === command.role) return []
      if (command.role !== 'facilitator') keepOneFacilitator(state, person)
      return [{ type: 'person.roleSet', person: person.id, role: command.role }]
    }
    case 'person.remove': {
      const person = findPerson(state, command.person)
      keepOneFacilitator(state, person)
      return [{ type: 'person.removed', person: person.id }]
    }
    case 'group.create':
      return [{ type: 'group.created', group: context.newId(), name: command.name, color: command.color }]
    case 'group.edit': {
      const { id, ...before } = findGroup(state, command.group)
      const { name = before.name, color = before.color } = command
      const callUrl = command.callUrl === undefined ? (before.callUrl ?? null) : command.callUrl
      const isSame = name === before.name && color === before.color && callUrl === (before.callUrl ?? null)
      return isSame ? [] : [{ type: 'group.edited', group: id, name, color, callUrl }]
    }
    case 'group.remove':
      return [{ type: 'group.removed', group: findGroup(state, command.group).id }]
    case 'group.assignMany':
      return Object.entries(command.groups).flatMap(([person, group]) => assign(state, person, group))
    case 'group.choose': {
      if (!state.groupChoice) throw new DomainError('group-choice-closed')
      return assign(state, context.by, command.group)
    }
    case 'group.openChoice':
      return state.groupChoice === command.open ? [] : [{ type: 'group.choiceSet', open: command.open }]
    case 'group.assign':
      return assign(state, command.person, command.group)
  }
}

/** @throws DomainError `no-such-person`, `no-such-group` */
function assign(state: PeopleState, id: string, group: string | null): PeopleEvent[] {
  const person = findPerson(state, id)
  if (group !== null) findGroup(state, group)
  return (person.group ?? null) === group ? [] : [{ type: 'group.assigned', person: person.id, group }]
}

function findGroup({ groups }: Pick<PeopleState, 'groups'>, id: string): Group {
  const group = groups[id]
  if (!group) throw new DomainError('no-such-group', { field: 'group' })
  return group
}

export interface Joining {
  invite: string
  name: string
  color: PaletteColor | undefined
}

/**
 * Coming in by an invite. Somebody who is in already stays who they are; an invite for a higher role raises
 * theirs, none lowers it. Who was demoted or removed needs a newer invite to come back as themselves.
 */
export function decideJoin(
  state: PeopleState & SessionsState,
  joining: Joining,
  context: Context,
): PeopleEvent[] {
  const invite = state.invites[joining.invite]
  if (!invite || !isInviteOpen(invite, context.now)) throw new DomainError('no-such-invite')
  const known = state.people[context.by]
  if (known && !known.removed) {
    if (isAtLeast(known.role, invite.role) || !countsFor(invite, known)) return []
    return [{ type: 'person.roleSet', person: known.id, role: invite.role, invite: invite.id }]
  }
  if (known && !countsFor(invite, known)) throw new DomainError('no-such-invite')
  const { name, color = leastUsedColor(state) } = joining
  const { by: person } = context
  return [
    { type: 'person.joined', person, name, color, role: invite.role, invite: invite.id },
    ...placed(state, person, invite.role),
  ]
}

/** Who comes late to a session is put into the smallest group, unless people choose theirs. */
function placed(state: PeopleState & SessionsState, person: string, role: Role): PeopleEvent[] {
  const group = smallestGroup(state)
  const isLate = role === 'member' && !state.groupChoice && runningSession(state) !== undefined
  return isLate && group !== undefined ? [{ type: 'group.assigned', person, group }] : []
}

/** The colour that the fewest people wear, so that neighbours differ without anybody choosing. */
export function leastUsedColor(state: Pick<PeopleState, 'people'>): PaletteColor {
  const worn = new Map<PaletteColor, number>()
  for (const person of Object.values(state.people)) worn.set(person.color, (worn.get(person.color) ?? 0) + 1)
  const colors = PaletteColor.options.filter(color => color !== 'grey')
  return colors.reduce((least, color) => ((worn.get(color) ?? 0) < (worn.get(least) ?? 0) ? color : least))
}

/** @throws DomainError `no-such-person` */
export function findPerson({ people }: Pick<PeopleState, 'people'>, id: string, field = 'person'): Person {
  const person = people[id]
  if (!person || person.removed) throw new DomainError('no-such-person', { field })
  return person
}

export function keepOneFacilitator(state: PeopleState, leaving: Person): void {
  if (leaving.role !== 'facilitator') return
  const others = Object.values(state.people).filter(
    person => person.role === 'facilitator' && !person.removed && person.id !== leaving.id,
  )
  if (others.length === 0) throw new DomainError('last-facilitator')
}
