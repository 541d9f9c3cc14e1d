import { expect, test } from 'vitest'
import type { Board } from '#shared/boards/model.ts'
import { archivedBoards, lastEdit, openBoards } from '#shared/boards/select.ts'

const board = (id: string, more: Partial<Board> = {}): Board => ({
  id,
  title: id,
  template: 'blank',
  createdAt: '2026-01-01T00:00:00.000Z',
  createdBy: 'ada',
  locked: false,
  archived: false,
  ...more,
})

test('boards stand newest first, archived ones apart', () => {
  const boards = {
    a: board('a'),
    b: board('b', { createdAt: '2026-01-02T00:00:00.000Z' }),
    c: board('c', { archived: true }),
  }
  expect(openBoards({ boards }).map(({ id }) => id)).toEqual(['b', 'a'])
  expect(archivedBoards({ boards }).map(({ id }) => id)).toEqual(['c'])
})

test('a board that nobody has touched was last edited when it was made', () => {
  expect(lastEdit(board('a'), { edited: null })).toEqual({ at: '2026-01-01T00:00:00.000Z', by: 'ada' })
  const edited = { at: '2026-01-03T00:00:00.000Z', by: null }
  expect(lastEdit(board('a'), { edited })).toEqual(edited)
})
