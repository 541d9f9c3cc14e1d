import { expect, test } from 'vitest'
import { roomOfBoard } from '#shared/boards/model.ts'
import { boardsBeside } from '#shared/boards/newBoards.ts'
import { blank } from '#templates/blank.ts'
import { codeOf, tell } from '../room/story.ts'

function withBoard() {
  const story = tell()
  story.ask({ type: 'board.create', title: 'Journey', template: 'blank' })
  const [board = ''] = Object.keys(story.state.boards)
  return { story, board }
}

test('a board’s id says which room it is of', () => {
  const { story, board } = withBoard()
  expect(roomOfBoard(board)).toBe(story.state.room.id)
})

test('a board needs a template that exists, and a group of the room if any', () => {
  const { story } = withBoard()
  const create = (template: string, group?: string) => () =>
    story.ask({ type: 'board.create', title: 'Board', template, group })
  expect(codeOf(create('nothing'))).toBe('unknown-template')
  expect(codeOf(create('blank', 'nothing'))).toBe('no-such-group')
})

test('a copy says what it is of, and has a title that still fits', () => {
  const { story, board } = withBoard()
  story.ask({ type: 'board.rename', board, title: 'x'.repeat(120) })
  story.ask({ type: 'board.copy', board })
  const copy = Object.values(story.state.boards).at(-1)
  expect(copy).toMatchObject({ copyOf: board, template: 'blank', title: `${'x'.repeat(116)} (2)` })
})

test('asking for what is so already changes nothing', () => {
  const { story, board } = withBoard()
  expect(story.ask({ type: 'board.lock', board, locked: false })).toEqual([])
  expect(story.ask({ type: 'board.archive', board, archived: false })).toEqual([])
  expect(story.ask({ type: 'board.rename', board, title: 'Journey' })).toEqual([])
})

test('a board can be locked and archived, and both be taken back', () => {
  const { story, board } = withBoard()
  story.ask({ type: 'board.lock', board, locked: true })
  story.ask({ type: 'board.archive', board, archived: true })
  expect(story.state.boards[board]).toMatchObject({ locked: true, archived: true })
  story.ask({ type: 'board.lock', board, locked: false })
  story.ask({ type: 'board.archive', board, archived: false })
  expect(story.state.boards[board]).toMatchObject({ locked: false, archived: false })
})

test('a title that is cut for a copy, or for a group’s board, ends in a whole character', () => {
  const { story, board } = withBoard()
  story.ask({ type: 'board.rename', board, title: `${'x'.repeat(115)}😀yyy` })
  story.ask({ type: 'board.copy', board })
  expect(Object.values(story.state.boards).at(-1)?.title).toBe(`${'x'.repeat(115)} (2)`)
  const groups = [{ id: 'red', name: `${'x'.repeat(50)}😀` }]
  const named = { ...blank, title: { en: 'x'.repeat(66), ru: '' } }
  const [own] = boardsBeside(['blank'], [named], 'en', groups)
  expect(own?.title).toBe(`${'x'.repeat(66)} · ${'x'.repeat(50)}`)
})
