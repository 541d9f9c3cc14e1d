import { expect, test } from 'vitest'
import type { Invite, Person } from '#shared/people/model.ts'
import {
  groupsWithMembers,
  inviteEnd,
  inviteToGive,
  peopleOf,
  splitByPresence,
} from '#shared/people/select.ts'

const person = (id: string, more: Partial<Person> = {}): Person => ({
  id,
  name: id,
  color: 'blue',
  role: 'member',
  joinedAt: '2026-01-01T00:00:00.000Z',
  removed: false,
  ...more,
})
const invite = (id: string, more: Partial<Invite> = {}): Invite => ({
  id,
  role: 'member',
  createdAt: '2026-01-01T00:00:00.000Z',
  uses: 0,
  revoked: false,
  ...more,
})
const now = '2026-06-01T00:00:00.000Z'
const past = '2026-05-01T00:00:00.000Z'
const future = '2026-07-01T00:00:00.000Z'

test('the people of a room stand by name, without those who were removed', () => {
  const people = { c: person('c'), a: person('a'), b: person('b', { removed: true }) }
  expect(peopleOf({ people }).map(({ id }) => id)).toEqual(['a', 'c'])
})

test('a person with two boards open is here once, on both', () => {
  const { here, away } = splitByPresence(
    [person('a'), person('b')],
    [{ person: 'a', board: '1' }, { person: 'a' }, { person: 'a', board: '2' }, { person: 'a', board: '1' }],
  )
  expect(here.map(({ id, on }) => ({ id, on }))).toEqual([{ id: 'a', on: ['1', '2'] }])
  expect(away.map(({ id }) => id)).toEqual(['b'])
})

test('a group without anybody in it is a group all the same', () => {
  const groups = {
    r: { id: 'r', name: 'Red', color: 'pink' as const },
    b: { id: 'b', name: 'Blue', color: 'blue' as const },
  }
  const listed = groupsWithMembers({ groups }, [person('a', { group: 'r' })])
  expect(listed.map(({ name, members }) => [name, members.length])).toEqual([
    ['Blue', 0],
    ['Red', 1],
  ])
})

test('an invite ends when it is revoked, has run out or is used up, and not before', () => {
  expect(inviteEnd(invite('i', { expiresAt: future, maxUses: 2, uses: 1 }), now)).toBeUndefined()
  expect(inviteEnd(invite('i', { revoked: true, expiresAt: past }), now)).toBe('revoked')
  expect(inviteEnd(invite('i', { expiresAt: past }), now)).toBe('expired')
  expect(inviteEnd(invite('i', { maxUses: 2, uses: 2 }), now)).toBe('used-up')
})

test('the invite to give out is open, of the role, and rather one without limits', () => {
  const invites = [
    invite('limited', { maxUses: 5, createdAt: '2026-03-01T00:00:00.000Z' }),
    invite('old'),
    invite('new', { createdAt: '2026-02-01T00:00:00.000Z' }),
    invite('revoked', { revoked: true, createdAt: '2026-04-01T00:00:00.000Z' }),
    invite('other', { role: 'observer', createdAt: '2026-04-01T00:00:00.000Z' }),
  ]
  expect(inviteToGive(invites, 'member', now)?.id).toBe('new')
  expect(inviteToGive(invites, 'facilitator', now)).toBeUndefined()
})
