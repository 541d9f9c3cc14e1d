// What is derived from the people of a room and from who is present. Nothing here is stored.
import type { PresentPerson } from '../api/live.ts'
import type { PeopleState } from './events.ts'
import { isInviteOpen, type Group, type Invite, type Person, type Role } from './model.ts'

/** Everybody who is in the room, by name. */
export const peopleOf = ({ people }: Pick<PeopleState, 'people'>): Person[] =>
  Object.values(people)
    .filter(person => !person.removed)
    .sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id))

/** Who is not in the room any more, and of whom it still holds something; by name. */
export const removedPeople = ({ people }: Pick<PeopleState, 'people'>): Person[] =>
  Object.values(people)
    .filter(({ removed, erased }) => removed && !(erased?.what === 'words' && erased.isDone))
    .sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id))

export interface PersonHere extends Person {
  /** Ids of the boards they have open. */
  on: string[]
}

/** Who has the room open now, and who has not; both by name. */
export function splitByPresence(
  people: Person[],
  presence: readonly PresentPerson[],
): { here: PersonHere[]; away: Person[] } {
  const boards = new Map<string, string[]>()
  for (const { person, board } of presence) {
    const on = boards.get(person) ?? []
    boards.set(person, board === undefined || on.includes(board) ? on : [...on, board])
  }
  const here: PersonHere[] = []
  const away: Person[] = []
  for (const person of people) {
    const on = boards.get(person.id)
    if (on) here.push({ ...person, on })
    else away.push(person)
  }
  return { here, away }
}

/** The groups of a room by name, each with its members. */
export const groupsWithMembers = (
  { groups }: Pick<PeopleState, 'groups'>,
  people: Person[],
): (Group & { members: Person[] })[] =>
  Object.values(groups)
    .sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id))
    .map(group => ({ ...group, members: people.filter(person => person.group === group.id) }))

/** Why an invite lets nobody in any more. */
export function inviteEnd(
  invite: Pick<Invite, 'revoked' | 'expiresAt' | 'maxUses' | 'uses'>,
  now: string,
): 'revoked' | 'expired' | 'used-up' | undefined {
  if (invite.revoked) return 'revoked'
  if (invite.expiresAt !== undefined && invite.expiresAt <= now) return 'expired'
  return invite.maxUses !== undefined && invite.uses >= invite.maxUses ? 'used-up' : undefined
}

/** The invite to give out for a role: an open one, rather without limits, the newest. */
export const inviteToGive = <I extends Invite>(
  invites: readonly I[],
  role: Role,
  now: string,
): I | undefined =>
  invites
    .filter(invite => invite.role === role && isInviteOpen(invite, now))
    .sort((a, b) => countLimits(a) - countLimits(b) || b.createdAt.localeCompare(a.createdAt))[0]

const countLimits = (invite: Invite) =>
  Number(invite.expiresAt !== undefined) + Number(invite.maxUses !== undefined)
