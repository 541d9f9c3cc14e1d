import { describe, expect, test } from 'vitest'
import type { Initiative } from '#shared/initiatives/model.ts'
import { initiativesByNote, openInitiatives } from '#shared/initiatives/select.ts'
import { PersistentMap } from '#shared/persistentMap.ts'
import { codeOf, note, tell } from '../room/story.ts'
import { withBoard } from './withBoard.ts'

describe('promoting each note', () => {
  const each = () => {
    const story = withBoard()
    const references = (...names: string[]) => names.map(name => ({ board: story.board, note: name }))
    return { story, references, made: () => openInitiatives(story.state) }
  }

  test('makes one of each that has words and none yet, with the owner that was named', () => {
    const { story, references, made } = each()
    story.ask({ type: 'initiative.promote', sources: references('first') })
    const sources = references('first', 'second', 'second', 'empty', 'gone')
    story.ask({ type: 'initiative.promoteEach', sources, owner: 'ada' })
    expect(made().map(({ title, owner }) => [title.slice(0, 4), owner])).toEqual([
      ['Call', undefined],
      ['xxxx', 'ada'],
    ])
    expect(story.ask({ type: 'initiative.promoteEach', sources })).toEqual([])
  })

  test('keeps the order in which they were asked for, whatever their ids are', () => {
    const story = tell([note('a', 'Call back')])
    story.ask({ type: 'board.create', title: 'Board', template: 'blank' })
    const board = Object.keys(story.state.boards)[0] ?? ''
    const titles = Array.from({ length: 12 }, (_, index) => `Action ${index}`)
    for (const title of titles)
      story.ask({ type: 'initiative.promote', sources: [{ board, note: 'a' }], title })
    const at = '2026-11-22T10:00:00.000Z'
    const made = [...story.state.initiatives].map(([id, one]) => [id, { ...one, createdAt: at }])
    const initiatives = PersistentMap.of<Initiative>(Object.fromEntries(made))
    expect(openInitiatives({ initiatives }).map(({ title }) => title)).toEqual(titles)
  })

  test('gives each its own owner and due date, else those of all', () => {
    const { story, references, made } = each()
    story.join('grace', 'member')
    const [first = { board: '', note: '' }, ...others] = references('first', 'second')
    const sources = [{ ...first, owner: 'grace', due: '2026-03-20' }, ...others]
    story.ask({ type: 'initiative.promoteEach', sources, owner: 'ada', due: '2026-04-01' })
    expect(made().map(({ owner, due }) => [owner, due])).toEqual([
      ['grace', '2026-03-20'],
      ['ada', '2026-04-01'],
    ])
    // It is of the same moment as the making.
    story.ask({ type: 'initiative.withdraw', initiatives: made().map(({ id }) => id) })
    expect(made()).toEqual([])
    const nobody = [{ ...first, owner: 'nobody' }]
    expect(codeOf(() => story.ask({ type: 'initiative.promoteEach', sources: nobody }))).toBe(
      'no-such-person',
    )
  })

  test('makes one of notes that are one thing, called what is said, and none of what has one already', () => {
    const { story, references, made } = each()
    const [first = { board: '', note: '' }, second = first] = references('first', 'second')
    const group = { ...first, title: 'Answers', beside: ['second', 'gone'] }
    story.ask({ type: 'initiative.promoteEach', sources: [group, second] })
    expect(made().map(({ title, sources }) => [title, sources.map(({ note }) => note)])).toEqual([
      ['Answers', ['first', 'second']],
    ])
    expect(story.ask({ type: 'initiative.promoteEach', sources: [group] })).toEqual([])
  })

  test('is taken back by who did it, until somebody goes on with one of them', () => {
    const { story, references, made } = each()
    story.join('grace', 'member')
    story.ask({ type: 'initiative.promoteEach', sources: references('first', 'second'), owner: 'ada' })
    const initiatives = made().map(({ id }) => id)
    expect(initiatives).toHaveLength(2)
    expect(codeOf(() => story.ask({ type: 'initiative.withdraw', initiatives }, 'grace'))).toBe('not-yours')
    story.ask({ type: 'initiative.withdraw', initiatives })
    expect(made()).toEqual([])
    expect(initiativesByNote(story.state).size).toBe(0)

    story.ask({ type: 'initiative.promoteEach', sources: references('first', 'second') })
    const [id = ''] = made().map(({ id }) => id)
    story.ask({ type: 'initiative.comment', initiative: id, text: 'Mine' }, 'grace')
    const again = made().map(({ id }) => id)
    expect(codeOf(() => story.ask({ type: 'initiative.withdraw', initiatives: again }))).toBe(
      'initiative-changed',
    )
    expect(made()).toHaveLength(2)
  })
})
