import { expect, test } from 'vitest'
import { heldBackSince, hiddenSince } from '#shared/sessions/writing.ts'
import { codeOf, tell } from '../room/story.ts'

function withBoard() {
  const story = tell()
  story.ask({ type: 'board.create', title: 'Journey', template: 'blank' })
  const [id = ''] = Object.keys(story.state.boards)
  return { story, id, isHidden: (person: string) => hiddenSince(story.state, id, person) !== undefined }
}

test('hidden writing hides what everybody writes, until it is shown', () => {
  const { story, id, isHidden } = withBoard()
  story.ask({ type: 'board.hide', board: id })
  expect(isHidden('anybody')).toBe(true)
  expect(story.ask({ type: 'board.hide', board: id })).toEqual([])
  story.ask({ type: 'board.reveal', board: id })
  expect(isHidden('anybody')).toBe(false)
  expect(story.ask({ type: 'board.reveal', board: id })).toEqual([])
})

test('one person’s notes can be shown while the others go on hidden', () => {
  const { story, id } = withBoard()
  story.join('grace', 'member')
  story.ask({ type: 'board.hide', board: id })
  story.ask({ type: 'board.reveal', board: id, person: 'grace' })
  expect(story.ask({ type: 'board.reveal', board: id, person: 'grace' })).toEqual([])
  expect(heldBackSince(story.state, id, { kind: 'draft', person: 'grace' })).toBeUndefined()
  expect(heldBackSince(story.state, id, { kind: 'draft', person: 'ada' })).toBeDefined()
  expect(codeOf(() => story.ask({ type: 'board.reveal', board: id, person: 'nobody' }))).toBe(
    'no-such-person',
  )
})

test('who was shown in an earlier round of hidden writing is hidden in the next', () => {
  const { story, id, isHidden } = withBoard()
  story.join('grace', 'member')
  story.ask({ type: 'board.hide', board: id })
  story.ask({ type: 'board.reveal', board: id, person: 'grace' })
  story.ask({ type: 'board.reveal', board: id })
  story.ask({ type: 'board.hide', board: id })
  expect(isHidden('grace')).toBe(true)
})

test('nothing is hidden or shown on an archived board', () => {
  const { story, id } = withBoard()
  story.ask({ type: 'board.archive', board: id, archived: true })
  for (const command of [
    { type: 'board.hide', board: id },
    { type: 'board.reveal', board: id },
  ] as const)
    expect(codeOf(() => story.ask(command))).toBe('board-archived')
})
