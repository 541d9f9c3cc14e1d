import { expect, test } from 'vitest'
import { Summary } from '#shared/summaries/model.ts'
import { codeOf } from '../room/story.ts'
import { hold, summaryOf, type Held } from './room.ts'

test('a session is summed up while it runs, and tells nothing of what is voted for', () => {
  const held = hold()
  const summary = summaryOf(held)
  expect(Summary.parse(summary)).toEqual(summary)
  expect(summary.session.endedAt).toBeUndefined()
  expect(summary.steps.map(({ title, to }) => [title, to !== undefined])).toEqual([
    ['Write', true],
    ['Vote', false],
  ])
  expect(summary.votes).toMatchObject([{ isOpen: true, people: 2, dots: 5, results: [], more: 0 }])
})

test('at the end it has who was there by group, how long steps took, and the results with ties', () => {
  const held = hold()
  const { story, session } = held
  story.ask({ type: 'session.end', session })
  // Groups are mixed anew for the next meeting.
  story.ask({ type: 'group.assign', person: 'grace', group: null })
  const summary = summaryOf(held)
  expect(summary.groups.map(({ name, people }) => [name, people.map(person => person.name)])).toEqual([
    [undefined, ['Ada', 'edsger']],
    ['Blue', ['grace']],
  ])
  expect(summary.steps.map(({ from, to }) => [from.slice(17, 19), to?.slice(17, 19)])).toEqual([
    ['07', '10'],
    ['10', '15'],
  ])
  expect(summary.votes[0]?.results).toMatchObject([
    { note: 'a', rank: 1, dots: 2, isTied: true, excerpt: 'Call back <b>' },
    { note: 'b', rank: 1, dots: 2, isTied: true },
    { note: 'c', rank: 3, dots: 1, isTied: false },
  ])
  expect(JSON.stringify(summary.votes)).not.toContain('grace')
  expect(summary.boards).toMatchObject([{ title: 'Wall', notes: 3 }])
  expect(summary.boards[0]?.picture).toContain('Call back &lt;b&gt;')
})

test('it has the ideas by how many groups found them, and the initiatives made meanwhile', () => {
  const held = hold()
  const { story, session, board } = held
  const on = (...ids: string[]) => ids.map(id => ({ board, note: id }))
  story.ask({ type: 'initiative.promote', sources: on('c'), title: 'Ask' })
  const ideas = [
    { title: 'Alone', notes: on('c') },
    { title: 'Call', notes: on('a', 'b') },
  ]
  story.ask({ type: 'idea.propose', boards: [board], ideas })
  expect(summaryOf(held).ideas).toMatchObject([
    { title: 'Call', found: 2, of: 2, status: 'proposed' },
    { title: 'Alone', found: 1, of: 2 },
  ])
  const call = Object.values(story.state.ideas).find(({ title }) => title === 'Call')?.id ?? ''
  story.ask({ type: 'session.end', session })
  // Promoted after the end, it came of this session all the same.
  story.ask({ type: 'idea.promote', ideas: [call] })
  const { ideas: settled, initiatives, actions } = summaryOf(held)
  expect(settled.map(({ title, status }) => [title, status])).toEqual([['Call', 'promoted']])
  expect(initiatives.map(({ title }) => title)).toEqual(['Ask', 'Call'])
  expect(actions).toMatchObject([{ title: 'Ask', isNew: true, slipped: 0 }])
})

test('of each action it has what this session said of it, not what an earlier one on the same board did', () => {
  const first = hold()
  const { story, board } = first
  story.ask({ type: 'initiative.promote', sources: [{ board, note: 'a' }], title: 'Call' })
  const initiative = [...story.state.initiatives.values()][0]?.id ?? ''
  const lookBack = { type: 'initiative.lookBack', initiative, board, outcome: 'open' } as const
  story.ask(lookBack)
  story.ask({ type: 'session.end', session: first.session })
  const activities = [{ title: 'Look back', mode: 'discuss' as const, minutes: 5, board }]
  story.ask({ type: 'session.create', title: 'Next', activities })
  const session = Object.keys(story.state.sessions)[1] ?? ''
  story.ask({ type: 'session.start', session })
  const outcomes = (held: Held) => summaryOf(held).actions.map(({ outcome }) => outcome)
  expect([outcomes(first), outcomes({ ...first, session })]).toEqual([['open'], [undefined]])
  story.ask(lookBack)
  story.ask({ type: 'session.end', session })
  expect([outcomes(first), outcomes({ ...first, session })]).toEqual([['open'], ['open']])
})

test('people are counted once, text is kept by part, and parts are left out and taken in again', () => {
  const held = hold()
  const { story, session } = held
  expect(story.ask({ type: 'session.attend', session })).toEqual([])
  const write = (text?: string, hidden?: boolean) =>
    story.ask({ type: 'session.writeSummary', session, part: 'votes', text, hidden })
  write('We took two.')
  expect(write('We took two.', false)).toEqual([])
  write(undefined, true)
  expect(summaryOf(held).edits).toEqual({ texts: { votes: 'We took two.' }, hidden: ['votes'] })
  write('', false)
  expect(summaryOf(held).edits).toEqual({ texts: {}, hidden: [] })
})

test('a session that has not begun has nothing to sum up', () => {
  const held = hold()
  const activities = [{ title: 'Write', mode: 'write' as const, minutes: 5 }]
  held.story.ask({ type: 'session.create', title: 'Next', activities })
  const session = Object.keys(held.story.state.sessions)[1] ?? ''
  const write = { type: 'session.writeSummary', session, part: 'opening', text: 'Well' } as const
  expect(codeOf(() => summaryOf({ ...held, session }))).toBe('session-not-running')
  expect(codeOf(() => held.story.ask(write))).toBe('session-not-running')
})
