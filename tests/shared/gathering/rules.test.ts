import { expect, test } from 'vitest'
import { codeOf, note, tell } from '../room/story.ts'
import { standing } from '../sessions/agenda.ts'

const sight = { x: 10, y: 20, w: 800, h: 600 }

function withBoard() {
  const story = tell([note('a', 'Look'), note('b', 'And here')])
  story.ask({ type: 'board.create', title: 'Journey', template: 'blank' })
  const [board = ''] = Object.keys(story.state.boards)
  return { story, board }
}

test('a facilitator calls everybody to what they see, and nothing of it stays in the room', () => {
  const { story, board } = withBoard()
  const before = story.state
  const [called] = story.ask({ type: 'gathering.call', board, sight })
  expect(called).toMatchObject({ type: 'gathering.called', by: 'ada', to: { board, sight } })
  expect(story.state).toEqual(before)
  const [taken] = story.ask({ type: 'gathering.call', board, sight, follow: true })
  expect(taken).toMatchObject({ to: { follow: true } })
  expect(story.ask({ type: 'gathering.callOff' })).toMatchObject([{ type: 'gathering.calledOff' }])
})

test('a note is shown to everybody that is on the board, by whichever of its names', () => {
  const { story, board } = withBoard()
  const [shown] = story.ask({ type: 'gathering.spotlight', board, note: 'shape:a' })
  expect(shown).toMatchObject({ type: 'gathering.called', to: { board, note: 'a' } })
  expect(codeOf(() => story.ask({ type: 'gathering.spotlight', board, note: 'gone' }))).toBe('no-such-note')
  expect(codeOf(() => story.ask({ type: 'gathering.call', board: 'none', sight }))).toBe('no-such-board')
})

test('nobody but a facilitator calls everybody', () => {
  const { story, board } = withBoard()
  story.join('grace', 'member')
  expect(codeOf(() => story.ask({ type: 'gathering.call', board, sight }, 'grace'))).toBe('not-allowed')
  expect(codeOf(() => story.ask({ type: 'gathering.spotlight', board, note: 'a' }, 'grace'))).toBe(
    'not-allowed',
  )
})

test('a topic that is shown while people talk is what they talk about, until the next one or the next step', () => {
  const { story, board } = withBoard()
  const talk = { title: 'Talk', mode: 'discuss' as const, minutes: 5 }
  story.ask({ type: 'session.create', title: 'Retro', activities: [talk, { ...talk, mode: 'group' }, talk] })
  const session = story.last()
  story.ask({ type: 'session.start', session })
  story.ask({ type: 'gathering.spotlight', board, note: 'a', group: true, topic: true })
  // What is shown besides is no topic.
  story.ask({ type: 'gathering.spotlight', board, note: 'b' })
  story.ask({ type: 'gathering.call', board, sight })
  expect(standing(story).run.topic).toEqual({ board, note: 'a', group: true })
  story.ask({ type: 'session.next', session, from: 0 })
  expect(standing(story).run.topic).toBeUndefined()
  story.ask({ type: 'gathering.spotlight', board, note: 'a', topic: true })
  expect(standing(story).run.topic).toBeUndefined()
  story.ask({ type: 'session.next', session, from: 1 })
  story.ask({ type: 'gathering.spotlight', board, note: 'a', topic: true })
  expect(standing(story).run.topic).toEqual({ board, note: 'a' })
  // A step that is none to talk any more has none.
  const { title, activities } = standing(story)
  const edited = activities.map(each => ({ ...each, mode: 'write' as const }))
  story.ask({ type: 'session.edit', session, title, activities: edited })
  expect(standing(story).run.topic).toBeUndefined()
  story.ask({ type: 'session.edit', session, title, activities })
  story.ask({ type: 'gathering.spotlight', board, note: 'a', topic: true })
  expect(standing(story).run.topic).toBeDefined()
  story.ask({ type: 'session.end', session })
  expect(story.state.sessions[session]?.run?.topic).toBeUndefined()
})
