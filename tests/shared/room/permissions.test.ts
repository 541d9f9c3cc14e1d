import { expect, test } from 'vitest'
import { Command } from '#shared/room/commands.ts'
import { mayAsk, mayDraw } from '#shared/room/permissions.ts'
import { codeOf, tell } from './story.ts'

const types = Command.options.flatMap(group => group.options.map(command => command.shape.type.value))

test('a higher role may ask for all that a lower one may', () => {
  for (const type of types) {
    if (mayAsk('observer', type)) expect(mayAsk('member', type)).toBe(true)
    if (mayAsk('member', type)) expect(mayAsk('facilitator', type)).toBe(true)
    expect(mayAsk('facilitator', type)).toBe(true)
  }
})

test('an observer changes nothing but themselves, and says that they are there', () => {
  expect(types.filter(type => mayAsk('observer', type))).toEqual([
    'person.edit',
    'person.erase',
    'session.attend',
  ])
})

test('people, groups, invites, locks, sessions, calls to all and ideas are the facilitators’ business', () => {
  const facilitatorsOnly = types.filter(type => !mayAsk('member', type))
  expect(facilitatorsOnly.sort()).toEqual([
    'agenda.delete',
    'agenda.keep',
    'board.archive',
    'board.hide',
    'board.lock',
    'board.reveal',
    'fist.close',
    'fist.open',
    'fist.remove',
    'gathering.call',
    'gathering.callOff',
    'gathering.spotlight',
    'group.assign',
    'group.assignMany',
    'group.create',
    'group.edit',
    'group.openChoice',
    'group.remove',
    'idea.confirm',
    'idea.create',
    'idea.dismiss',
    'idea.merge',
    'idea.move',
    'idea.promote',
    'idea.propose',
    'idea.rename',
    'idea.restore',
    'invite.create',
    'invite.revoke',
    'person.remove',
    'person.setRole',
    'placing.close',
    'placing.open',
    'placing.remove',
    'room.rename',
    'room.setCall',
    'session.answerHelp',
    'session.back',
    'session.callTurn',
    'session.create',
    'session.edit',
    'session.end',
    'session.next',
    'session.pause',
    'session.remove',
    'session.resume',
    'session.reveal',
    'session.rotate',
    'session.say',
    'session.start',
    'session.undoTurn',
    'session.writeSummary',
    'timer.set',
    'vote.close',
    'vote.open',
    'vote.remove',
  ])
})

test('a board is drawn on by members, as long as it is neither locked nor archived', () => {
  const open = { locked: false, archived: false }
  expect(mayDraw('facilitator', open)).toBe(true)
  expect(mayDraw('member', open)).toBe(true)
  expect(mayDraw('observer', open)).toBe(false)
  for (const board of [
    { ...open, locked: true },
    { ...open, archived: true },
  ])
    expect(mayDraw('facilitator', board)).toBe(false)
})

test('whoever is not in the room, or not any more, finds none', () => {
  const story = tell()
  story.join('grace', 'member')
  story.ask({ type: 'person.remove', person: 'grace' })
  const edit = { type: 'person.edit', name: 'Name' } as const
  for (const by of ['grace', 'stranger'])
    expect([by, codeOf(() => story.ask(edit, by))]).toEqual([by, 'no-such-room'])
})
