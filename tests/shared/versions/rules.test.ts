import { expect, test } from 'vitest'
import { decide } from '#shared/room/decide.ts'
import { codeOf, tell, type Story } from '../room/story.ts'

function boardOf(story: Story): string {
  story.ask({ type: 'board.create', title: 'Journey', template: 'blank' })
  return Object.keys(story.state.boards).at(-1) ?? ''
}
const lastVersion = ({ state }: Story) => Object.keys(state.versions).at(-1) ?? ''

test('a hundred versions with a name are as many as a board takes; another board takes its own', () => {
  const story = tell()
  const [board, other] = [boardOf(story), boardOf(story)]
  for (let nth = 1; nth <= 100; nth++) story.ask({ type: 'version.create', board, title: `Version ${nth}` })
  expect(codeOf(() => story.ask({ type: 'version.create', board, title: 'One more' }))).toBe('versions-full')
  story.ask({ type: 'version.create', board: other, title: 'The first' })
  story.ask({ type: 'version.delete', version: Object.keys(story.state.versions)[0] ?? '' })
  story.ask({ type: 'version.create', board, title: 'One more' })
  expect(Object.keys(story.state.versions)).toHaveLength(101)
})

test('whoever kept a version renames and deletes it, and facilitators do; nobody else', () => {
  const story = tell()
  for (const person of ['grace', 'edsger']) story.join(person, 'member')
  const board = boardOf(story)
  story.ask({ type: 'version.create', board, title: 'Then' }, 'grace')
  const version = lastVersion(story)
  expect(codeOf(() => story.ask({ type: 'version.rename', version, title: 'Mine' }, 'edsger'))).toBe(
    'not-allowed',
  )
  expect(codeOf(() => story.ask({ type: 'version.delete', version }, 'edsger'))).toBe('not-allowed')
  story.ask({ type: 'version.rename', version, title: 'After round one' }, 'grace')
  expect(story.state.versions[version]?.title).toBe('After round one')
  expect(story.ask({ type: 'version.rename', version, title: 'After round one' }, 'grace')).toEqual([])
  story.ask({ type: 'version.delete', version }, 'ada')
  expect(story.state.versions).toEqual({})
})

test('restoring says what was there before, and is refused where nobody may draw', () => {
  const story = tell()
  const board = boardOf(story)
  story.ask({ type: 'version.create', board, title: 'Then' })
  const restore = { type: 'board.restore', board, version: lastVersion(story), as: 'in-place' } as const
  expect(story.ask(restore)).toMatchObject([{ type: 'board.restored', board, version: restore.version }])
  story.ask({ type: 'board.archive', board, archived: true })
  // Asked before anything is prepared. What was done before the board was archived is told all the same.
  const unprepared = { ...story.context('ada'), copy: undefined }
  expect(codeOf(() => decide(story.state, restore, unprepared))).toBe('board-archived')
  expect(story.ask(restore)).toHaveLength(1)
  story.ask({ ...restore, as: 'new', title: 'As it was' })
  expect(Object.values(story.state.boards).at(-1)).toMatchObject({
    title: 'As it was',
    fromVersion: { board, version: restore.version },
  })
})
