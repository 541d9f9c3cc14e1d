import { expect, test } from 'vitest'
import { accessOf } from '#shared/sessions/access.ts'
import {
  endedSessions,
  isHiddenWriting,
  isRevealed,
  minutesOf,
  plannedSessions,
  timetable,
} from '#shared/sessions/select.ts'
import { activities, begin, plan, standing } from './agenda.ts'

const at = (moment: string) => Date.parse(`2026-03-02T${moment}Z`)
const times = (slots: ReturnType<typeof timetable>) =>
  slots.map(({ from, to }) => [from, to].map(moment => new Date(moment).toISOString().slice(11, 19)))

test('a plan says when each activity is, from the moment it is planned for', () => {
  const planned = { activities: activities.map((each, index) => ({ ...each, id: `${index}` })) }
  expect(times(timetable({ ...planned, plannedFor: '2026-03-02T14:00:00.000Z' }, at('09:00:00')))).toEqual([
    ['14:00:00', '14:08:00'],
    ['14:08:00', '14:13:00'],
    ['14:13:00', '14:17:00'],
  ])
  expect(times(timetable(planned, at('09:00:00')))[0]).toEqual(['09:00:00', '09:08:00'])
})

test('in a session that runs, what is to come follows from the clock, also when it has run out', () => {
  const [story] = begin()
  const [, group] = timetable(standing(story), at('09:02:00'))
  expect(new Date(group?.from ?? 0).toISOString()).toBe('2026-03-02T09:08:03.000Z')
  const [late, then] = times(timetable(standing(story), at('09:20:00')))
  expect(late).toEqual(['09:00:03', '09:20:00'])
  expect(then?.[0]).toBe('09:20:00')
})

test('people write hidden on the board of the step, until all is revealed', () => {
  const [story, session] = begin()
  story.ask({ type: 'board.create', title: 'Here', template: 'blank' })
  const here = Object.keys(story.state.boards)[0] ?? ''
  story.ask({ type: 'board.create', title: 'There', template: 'blank' })
  const there = Object.keys(story.state.boards)[1] ?? ''
  expect(isHiddenWriting(story.state, here)).toBe(true)
  const [write, ...rest] = standing(story).activities
  if (!write) throw new Error('No activity')
  story.ask({ type: 'session.edit', session, activities: [{ ...write, board: here }, ...rest] })
  expect([here, there].map(board => isHiddenWriting(story.state, board))).toEqual([true, false])
  story.ask({ type: 'session.reveal', session })
  expect(isHiddenWriting(story.state, here)).toBe(false)
})

test('without a turn everybody may do on boards what their role allows', () => {
  const [story] = begin()
  story.join('edsger', 'observer')
  story.ask({ type: 'board.create', title: 'Here', template: 'blank' })
  const board = Object.keys(story.state.boards)[0] ?? ''
  const access = () =>
    ['ada', 'grace', 'edsger', 'nobody'].map(person => accessOf(story.state, person, board))
  expect(access()).toEqual(['edit', 'edit', 'look', 'look'])
  story.ask({ type: 'board.lock', board, locked: true })
  expect(access()).toEqual(['look', 'look', 'look', 'look'])
})

test('planned sessions come the soonest first, those that are over the newest first', () => {
  const [story, undated] = plan()
  const create = (title: string, plannedFor: string) => {
    story.ask({ type: 'session.create', title, activities, plannedFor })
    return story.state.sessions
  }
  create('Later', '2026-03-04T09:00:00.000Z')
  create('Sooner', '2026-03-03T09:00:00.000Z')
  const titles = () =>
    [plannedSessions(story.state), endedSessions(story.state)].map(list => list.map(({ title }) => title))
  expect(titles()).toEqual([['Sooner', 'Later', 'Retro'], []])
  for (const session of [
    undated,
    ...plannedSessions(story.state)
      .map(({ id }) => id)
      .slice(0, 1),
  ]) {
    story.ask({ type: 'session.start', session })
    story.ask({ type: 'session.end', session })
  }
  expect(titles()).toEqual([['Later'], ['Sooner', 'Retro']])
})

test('whose notes are revealed is known person by person', () => {
  const [story, session] = begin()
  story.ask({ type: 'session.reveal', session, person: 'grace' })
  expect(['grace', 'ada'].map(person => isRevealed(story.state, person))).toEqual([true, false])
  story.ask({ type: 'session.reveal', session })
  expect(isRevealed(story.state, 'ada')).toBe(true)
})

test('an agenda is as long as its activities', () => {
  expect(minutesOf(activities)).toBe(17)
})
