import { expect, test } from 'vitest'
import { actionItems, broughtAlong } from '#shared/initiatives/actions.ts'
import type { Outcome } from '#shared/initiatives/model.ts'
import { note, tell } from '../room/story.ts'

/** An action item of a retrospective on the 2nd of March, due on the 20th. */
function promised(due: string | null = '2026-03-20') {
  const story = tell([note('a', 'Call back'), note('b', 'Write it down')])
  const board = () => {
    story.ask({ type: 'board.create', title: 'Retro', template: 'blank' })
    return Object.keys(story.state.boards).at(-1) ?? ''
  }
  const first = board()
  story.ask({ type: 'initiative.promote', sources: [{ board: first, note: 'a' }] })
  const initiative = story.last()
  const move = (to: string | null, on = '2026-03-02') => {
    story.now = `${on}T12:00:00.000Z`
    story.ask({ type: 'initiative.edit', initiative, due: to })
  }
  move(due)
  /** A retrospective on that day, with a board of its own; answers the board. */
  const meet = (day: string, on = board(), hour = '14:00') => {
    const activities = [{ title: 'Look back', mode: 'discuss' as const, minutes: 5, board: on }]
    story.now = `${day}T${hour}:00.000Z`
    story.ask({ type: 'session.create', title: 'Retro', activities })
    const session = Object.keys(story.state.sessions).at(-1) ?? ''
    story.now = `${day}T${hour}:01.000Z`
    story.ask({ type: 'session.start', session })
    story.now = `${day}T15:00:00.000Z`
    story.ask({ type: 'session.end', session })
    return on
  }
  const say = (outcome: Outcome, day: string, on: string) => {
    story.now = `${day}T14:05:00.000Z`
    story.ask({ type: 'initiative.lookBack', initiative, board: on, outcome, reason: 'Why not' })
  }
  const slipped = () => actionItems(story.state, template => template === 'blank')[0]?.slipped
  return { story, board, move, meet, say, slipped, first }
}

test('a board that is opened and a retrospective before its date carry nothing over', () => {
  const { board, meet, slipped } = promised()
  board()
  meet('2026-03-10')
  meet('2026-03-20')
  board()
  expect(slipped()).toBe(0)
})

test('without a date it slips when somebody says so, and not by itself', () => {
  const { meet, say, slipped } = promised(null)
  const second = meet('2026-03-10')
  expect(slipped()).toBe(0)
  say('open', '2026-03-10', second)
  expect(slipped()).toBe(1)
  // Said twice in one retrospective, it is carried over once; and somebody may think better of it.
  say('done', '2026-03-10', second)
  expect(slipped()).toBe(0)
  say('open', '2026-03-10', second)
  say('open', '2026-03-24', meet('2026-03-24'))
  expect(slipped()).toBe(2)
})

test('once its date has passed, each session that begins is one time, whatever is said there', () => {
  const { meet, say, slipped, first } = promised()
  const second = meet('2026-03-21')
  expect(slipped()).toBe(1)
  say('open', '2026-03-21', second)
  expect(slipped()).toBe(1)
  // A team that meets on the same board each time.
  meet('2026-03-28', first)
  expect(slipped()).toBe(2)
  meet('2026-04-04')
  expect(slipped()).toBe(3)
})

test('what is done meanwhile, or found done by looking back, is not carried over', () => {
  const { meet, say, slipped } = promised()
  const second = meet('2026-03-21')
  say('done', '2026-03-21', second)
  expect(slipped()).toBe(0)
  meet('2026-03-28')
  expect(slipped()).toBe(0)
})

test('a date that is put off is one time; set right on the day it was made, or brought forward, it is none', () => {
  const { move, meet, slipped } = promised()
  move('2026-03-25')
  move('2026-03-22', '2026-03-03')
  expect(slipped()).toBe(0)
  move('2026-04-30', '2026-03-04')
  meet('2026-03-28')
  expect(slipped()).toBe(1)
})

test('put off because its date had passed, it is carried over by that retrospective once', () => {
  const { move, meet, slipped } = promised()
  meet('2026-03-21')
  move('2026-04-30', '2026-03-22')
  expect(slipped()).toBe(1)
  meet('2026-03-28')
  expect(slipped()).toBe(1)
})

test('on the very day it is due nothing is late, though it is the next day in Greenwich', () => {
  const { meet, slipped } = promised()
  // Half past five in the afternoon of the 20th, in Los Angeles.
  meet('2026-03-21', undefined, '01:30')
  expect(slipped()).toBe(0)
})

test('what a team says on the same board each time is kept, whatever it says there later', () => {
  const { meet, say, slipped, first } = promised(null)
  meet('2026-03-10', first)
  say('open', '2026-03-10', first)
  meet('2026-03-24', first)
  say('done', '2026-03-24', first)
  expect(slipped()).toBe(1)
})

test('still open with its date to come, it is on its way', () => {
  const { meet, say, slipped } = promised()
  say('open', '2026-03-10', meet('2026-03-10'))
  expect(slipped()).toBe(0)
})

test('a date that is put off in a retrospective moves nothing in what it looks back at', () => {
  const { story, first, meet } = promised()
  const mine = story.last()
  story.now = '2026-03-02T13:00:00.000Z'
  story.ask({ type: 'initiative.promote', sources: [{ board: first, note: 'b' }], title: 'Write it down' })
  const other = story.last()
  story.ask({ type: 'initiative.edit', initiative: other, due: '2026-04-10' })
  const second = meet('2026-03-24')
  const order = () =>
    broughtAlong(story.state, second, template => template === 'blank').map(
      ({ initiative }) => initiative.title,
    )
  const before = order()
  expect(before).toHaveLength(2)
  story.now = '2026-03-24T14:05:00.000Z'
  story.ask({ type: 'initiative.edit', initiative: mine, due: '2026-05-01' })
  expect(order()).toEqual(before)
})
