import { expect, test } from 'vitest'
import { isInviteOpen, PersonName } from '#shared/people/model.ts'
import { leastUsedColor } from '#shared/people/rules.ts'
import { codeOf, tell } from '../room/story.ts'

test('the last facilitator can neither leave nor step down', () => {
  const story = tell()
  story.join('grace', 'member')
  expect(codeOf(() => story.ask({ type: 'person.remove', person: 'ada' }))).toBe('last-facilitator')
  expect(codeOf(() => story.ask({ type: 'person.setRole', person: 'ada', role: 'member' }))).toBe(
    'last-facilitator',
  )
  story.ask({ type: 'person.setRole', person: 'grace', role: 'facilitator' })
  story.ask({ type: 'person.setRole', person: 'ada', role: 'observer' })
  expect(story.state.people.ada?.role).toBe('observer')
  expect(codeOf(() => story.ask({ type: 'person.remove', person: 'grace' }, 'grace'))).toBe(
    'last-facilitator',
  )
})

test('a facilitator who was removed is none', () => {
  const story = tell()
  story.join('grace', 'facilitator')
  story.ask({ type: 'person.remove', person: 'grace' })
  expect(codeOf(() => story.ask({ type: 'person.remove', person: 'ada' }))).toBe('last-facilitator')
})

test('joining again changes nothing, whatever name is given', () => {
  const story = tell()
  story.join('grace', 'member')
  const before = story.state
  expect(story.join('grace', 'observer')).toEqual([])
  expect(story.join('grace', 'member')).toEqual([])
  expect(story.state).toBe(before)
})

test('an invite for a higher role raises', () => {
  const story = tell()
  story.join('grace', 'observer')
  story.join('grace', 'member')
  expect(story.state.people.grace?.role).toBe('member')
})

test('raising oneself uses up the invite', () => {
  const story = tell()
  story.join('grace', 'observer')
  story.join('edsger', 'observer')
  story.ask({ type: 'invite.create', role: 'facilitator', maxUses: 1 })
  story.join('grace', 'facilitator')
  expect(story.state.invites[story.last()]?.uses).toBe(1)
  expect(codeOf(() => story.join('edsger', 'facilitator'))).toBe('no-such-invite')
})

test('who was demoted is not raised again by the invite they had', () => {
  const story = tell()
  story.join('grace', 'member')
  story.ask({ type: 'person.setRole', person: 'grace', role: 'observer' })
  expect(story.join('grace', 'member')).toEqual([])
  expect(story.state.people.grace?.role).toBe('observer')
})

test('somebody who was removed comes back as who they were by a newer invite only', () => {
  const story = tell()
  story.join('grace', 'member')
  const joinedAt = story.state.people.grace?.joinedAt
  story.ask({ type: 'person.remove', person: 'grace' })
  expect(story.state.people.grace?.removed).toBe(true)
  expect(codeOf(() => story.join('grace', 'member'))).toBe('no-such-invite')
  story.ask({ type: 'invite.create', role: 'observer' })
  story.join('grace', 'observer')
  expect(story.state.people.grace).toMatchObject({ role: 'observer', removed: false, joinedAt })
})

test.each(['\u200b', 'a\nb', '\u202eevil', '\u3164', '\ud800', '\u0000x'])('%j is no name', name => {
  expect(PersonName.safeParse(name).success).toBe(false)
})

test.each(['Аня', "O'Neil", '李雷', 'Zoë 🚀', 'क्षितिज'])('%s is a name', name => {
  expect(PersonName.safeParse(name).success).toBe(true)
})

test('who is removed is in no group any more', () => {
  const story = tell()
  story.join('grace', 'member')
  story.ask({ type: 'group.create', name: 'Red', color: 'pink' })
  const group = story.last()
  story.ask({ type: 'group.assign', person: 'grace', group })
  expect(story.state.people.grace?.group).toBe(group)
  story.ask({ type: 'person.remove', person: 'grace' })
  expect(story.state.people.grace).not.toHaveProperty('group')
})

test('people are put into groups that exist, and taken out of them', () => {
  const story = tell()
  expect(codeOf(() => story.ask({ type: 'group.assign', person: 'ada', group: 'none' }))).toBe(
    'no-such-group',
  )
  expect(codeOf(() => story.ask({ type: 'group.assign', person: 'nobody', group: null }))).toBe(
    'no-such-person',
  )
  story.ask({ type: 'group.create', name: 'Red', color: 'pink' })
  story.ask({ type: 'group.assign', person: 'ada', group: story.last() })
  expect(story.ask({ type: 'group.assign', person: 'ada', group: story.last() })).toEqual([])
  story.ask({ type: 'group.assign', person: 'ada', group: null })
  expect(story.state.people.ada).not.toHaveProperty('group')
})

test('an invite is open until it is revoked, has expired, or is used up', () => {
  const invite = {
    id: 'invite',
    role: 'member' as const,
    createdAt: '2026-03-02T09:00:00.000Z',
    uses: 2,
    revoked: false,
  }
  const now = '2026-03-02T12:00:00.000Z'
  expect(isInviteOpen(invite, now)).toBe(true)
  expect(isInviteOpen({ ...invite, revoked: true }, now)).toBe(false)
  expect(isInviteOpen({ ...invite, expiresAt: now }, now)).toBe(false)
  expect(isInviteOpen({ ...invite, expiresAt: '2026-03-02T12:00:00.001Z' }, now)).toBe(true)
  expect(isInviteOpen({ ...invite, maxUses: 2 }, now)).toBe(false)
  expect(isInviteOpen({ ...invite, maxUses: 3 }, now)).toBe(true)
})

test('an invite that would have expired before it exists is refused', () => {
  const story = tell()
  const expiresAt = '2026-03-01T00:00:00.000Z'
  expect(codeOf(() => story.ask({ type: 'invite.create', role: 'member', expiresAt }))).toBe('invalid-input')
})

test('seven people wear seven colours, and grey is nobody’s by chance', () => {
  const story = tell()
  for (let count = 0; count < 6; count++) story.join(`person-${count}`, 'member')
  const colors = Object.values(story.state.people).map(person => person.color)
  expect(new Set(colors).size).toBe(7)
  expect(colors).not.toContain('grey')
  expect(leastUsedColor(story.state)).toBe(colors[0])
})
