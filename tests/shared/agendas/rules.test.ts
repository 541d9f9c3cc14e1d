import { expect, test } from 'vitest'
import { mostAgendas } from '#shared/agendas/model.ts'
import { keptAgendas } from '#shared/agendas/select.ts'
import { codeOf, tell } from '../room/story.ts'

const activities = [
  { title: 'Write', mode: 'write-hidden' as const, minutes: 5, anonymous: true },
  { title: 'Vote', mode: 'vote' as const, minutes: 4 },
]

test('an agenda is kept, found by its title, and a session made of it is a session of its own', () => {
  const story = tell()
  story.ask({ type: 'agenda.keep', title: 'Weekly', activities })
  story.ask({ type: 'agenda.keep', title: 'Demo', activities })
  expect(keptAgendas(story.state).map(({ title }) => title)).toEqual(['Demo', 'Weekly'])
  const [, weekly] = keptAgendas(story.state)
  story.ask({ type: 'session.create', title: 'Friday', activities: weekly?.activities ?? [] })
  const [session] = Object.values(story.state.sessions)
  expect(session?.activities.map(({ title, anonymous }) => [title, anonymous])).toEqual([
    ['Write', true],
    ['Vote', undefined],
  ])
  expect(session?.activities[0]?.id).not.toBe(weekly?.activities[0]?.id)
})

test('one that is kept under the title of another takes its place, and it can be deleted', () => {
  const story = tell()
  story.ask({ type: 'agenda.keep', title: 'Weekly', activities })
  story.ask({ type: 'agenda.keep', title: 'Weekly', activities: activities.slice(1) })
  const [kept, another] = keptAgendas(story.state)
  expect(another).toBeUndefined()
  expect(kept?.activities.map(({ title }) => title)).toEqual(['Vote'])
  story.ask({ type: 'agenda.delete', agenda: kept?.id ?? '' })
  expect(story.state.agendas).toEqual({})
  expect(codeOf(() => story.ask({ type: 'agenda.delete', agenda: 'gone' }))).toBe('no-such-template')
})

test('a room has only so many, and they are the facilitators’', () => {
  const story = tell()
  story.join('grace', 'member')
  expect(codeOf(() => story.ask({ type: 'agenda.keep', title: 'Hers', activities }, 'grace'))).toBe(
    'not-allowed',
  )
  for (let at = 0; at < mostAgendas; at++) story.ask({ type: 'agenda.keep', title: `No. ${at}`, activities })
  expect(codeOf(() => story.ask({ type: 'agenda.keep', title: 'More', activities }))).toBe(
    'too-many-templates',
  )
  expect(story.ask({ type: 'agenda.keep', title: 'No. 0', activities })).toHaveLength(1)
})
