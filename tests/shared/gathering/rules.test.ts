import { expect, test } from 'vitest'
import { codeOf, note, tell } from '../room/story.ts'

const sight = { x: 10, y: 20, w: 800, h: 600 }

function withBoard() {
  const story = tell([note('a', 'Look')])
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
