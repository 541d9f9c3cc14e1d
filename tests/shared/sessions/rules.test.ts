import { expect, test } from 'vitest'
import { mostSessions } from '#shared/sessions/model.ts'
import { currentActivity } from '#shared/sessions/select.ts'
import { codeOf } from '../room/story.ts'
import { activities, begin, plan, standing } from './agenda.ts'

const stepOf = (story: Parameters<typeof standing>[0]) => currentActivity(standing(story))?.title

test('a session is planned, begins with its first step, and ends', () => {
  const [story, session] = plan()
  expect(story.state.sessions[session]).toMatchObject({ status: 'planned', title: 'Retro' })
  story.ask({ type: 'session.start', session })
  expect(stepOf(story)).toBe('Write')
  expect(standing(story).run.clock).toEqual({ state: 'running', endsAt: '2026-03-02T09:08:03.000Z' })
  story.ask({ type: 'session.end', session })
  expect(story.state.sessions[session]).toMatchObject({
    status: 'ended',
    endedAt: '2026-03-02T09:00:04.000Z',
  })
})

test('a double click on next is one step, and so is one on back', () => {
  const [story, session] = begin()
  story.ask({ type: 'session.next', session, from: 0 })
  expect(story.ask({ type: 'session.next', session, from: 0 })).toEqual([])
  expect(stepOf(story)).toBe('Group')
  story.ask({ type: 'session.back', session, from: 1 })
  expect(story.ask({ type: 'session.back', session, from: 1 })).toEqual([])
  expect(stepOf(story)).toBe('Write')
})

test('a second start or end changes nothing', () => {
  const [story, session] = begin()
  expect(story.ask({ type: 'session.start', session })).toEqual([])
  story.ask({ type: 'session.end', session })
  expect(story.ask({ type: 'session.end', session })).toEqual([])
  expect(codeOf(() => story.ask({ type: 'session.start', session }))).toBe('session-over')
})

test('there is no step before the first and none after the last', () => {
  const [story, session] = begin()
  expect(codeOf(() => story.ask({ type: 'session.back', session, from: 0 }))).toBe('no-such-step')
  story.ask({ type: 'session.next', session, from: 0 })
  story.ask({ type: 'session.next', session, from: 1 })
  expect(codeOf(() => story.ask({ type: 'session.next', session, from: 2 }))).toBe('no-such-step')
})

test('a paused clock keeps what is left, and goes on with it', () => {
  const [story, session] = begin()
  story.now = '2026-03-02T09:05:03.000Z'
  story.ask({ type: 'session.pause', session })
  expect(standing(story).run.clock).toEqual({ state: 'paused', left: 180_000 })
  expect(story.ask({ type: 'session.pause', session })).toEqual([])
  story.now = '2026-03-02T10:00:00.000Z'
  story.ask({ type: 'session.resume', session })
  expect(standing(story).run.clock).toEqual({ state: 'running', endsAt: '2026-03-02T10:03:00.000Z' })
})

test('the clock is given another length, going or paused, and after it has run out', () => {
  const [story, session] = begin()
  story.now = '2026-03-02T09:30:00.000Z'
  story.ask({ type: 'timer.set', session, seconds: 60 })
  expect(standing(story).run.clock).toEqual({ state: 'running', endsAt: '2026-03-02T09:31:00.000Z' })
  story.ask({ type: 'session.pause', session })
  story.ask({ type: 'timer.set', session, seconds: 120 })
  expect(standing(story).run.clock).toEqual({ state: 'paused', left: 120_000 })
})

test('a step that is over is left alone: nothing happens until somebody asks', () => {
  const [story, session] = begin()
  story.now = '2026-03-02T12:00:00.000Z'
  expect(stepOf(story)).toBe('Write')
  story.ask({ type: 'session.pause', session })
  expect(standing(story).run.clock).toEqual({ state: 'paused', left: 0 })
})

test('one session runs at a time', () => {
  const [story, session] = begin()
  story.ask({ type: 'session.create', title: 'Next', activities })
  const other = story.last()
  expect(codeOf(() => story.ask({ type: 'session.start', session: other }))).toBe('session-running')
  story.ask({ type: 'session.end', session })
  story.ask({ type: 'session.start', session: other })
  expect(standing(story).id).toBe(other)
})

test('the agenda changes while it runs, but for the step that everybody is at', () => {
  const [story, session] = begin()
  story.ask({ type: 'session.next', session, from: 0 })
  const [write, group, vote] = standing(story).activities
  if (!write || !group || !vote) throw new Error('Three activities')
  const more = { title: 'Check-in', mode: 'discuss' as const, minutes: 2 }
  story.ask({ type: 'session.edit', session, activities: [more, write, vote, group] })
  expect(stepOf(story)).toBe('Group')
  expect(standing(story).run.step).toBe(3)
  expect(standing(story).activities[0]?.id).not.toBe(write.id)
  expect(codeOf(() => story.ask({ type: 'session.edit', session, activities: [write, vote] }))).toBe(
    'step-in-progress',
  )
})

test('two activities never share an id, whatever was sent', () => {
  const [story, session] = plan()
  const [write] = story.state.sessions[session]?.activities ?? []
  if (!write) throw new Error('No activity')
  story.ask({ type: 'session.edit', session, activities: [write, write, { ...write, id: 'made-up' }] })
  const ids = story.state.sessions[session]?.activities.map(({ id }) => id) ?? []
  expect(new Set(ids).size).toBe(3)
  expect(ids[0]).toBe(write.id)
  expect(ids).not.toContain('made-up')
})

test('what was written hidden is revealed of one person, of all, and in any case when the step is left', () => {
  const [story, session] = begin()
  story.ask({ type: 'session.reveal', session, person: 'grace' })
  expect(standing(story).run.revealed).toEqual({ all: false, people: ['grace'] })
  expect(story.ask({ type: 'session.reveal', session, person: 'grace' })).toEqual([])
  const left = story.ask({ type: 'session.next', session, from: 0 })
  expect(left.map(({ type }) => type)).toEqual(['session.revealed', 'session.stepped'])
  expect(codeOf(() => story.ask({ type: 'session.reveal', session }))).toBe('nothing-hidden')
  story.ask({ type: 'session.back', session, from: 1 })
  story.ask({ type: 'session.reveal', session })
  expect(story.ask({ type: 'session.end', session }).map(({ type }) => type)).toEqual(['session.ended'])
})

test('a board or a template that is not there cannot be worked on', () => {
  const [story] = plan()
  const create = (more: object) => () =>
    story.ask({
      type: 'session.create',
      title: 'Retro',
      activities: [{ title: 'Write', mode: 'write', minutes: 5, ...more }],
    })
  expect(codeOf(create({ board: 'none' }))).toBe('no-such-board')
  expect(codeOf(create({ template: 'none' }))).toBe('unknown-template')
  expect(codeOf(create({ template: 'blank' }))).toBeUndefined()
})

test('a room has so many sessions and no more; those that do not run can be deleted', () => {
  const [story, session] = begin()
  for (let count = 1; count < mostSessions; count++)
    story.ask({ type: 'session.create', title: `Session ${count}`, activities })
  const another = () => story.ask({ type: 'session.create', title: 'One more', activities })
  expect(codeOf(another)).toBe('too-many-sessions')
  expect(codeOf(() => story.ask({ type: 'session.remove', session }))).toBe('session-running')
  story.ask({ type: 'session.end', session })
  story.ask({ type: 'session.remove', session })
  expect(codeOf(another)).toBeUndefined()
})
