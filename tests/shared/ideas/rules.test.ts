import { expect, test } from 'vitest'
import { alreadyIn } from '#shared/ideas/already.ts'
import type { Idea } from '#shared/ideas/model.ts'
import { decideIdeas } from '#shared/ideas/rules.ts'
import { ideaOfNotes, isCompared, openIdeas, shownIdeas } from '#shared/ideas/select.ts'
import { codeOf, note, tell, type Story } from '../room/story.ts'

const notes = ['a', 'b', 'c', 'd'].map(id => note(id, `Note ${id}`))

function compare() {
  const story = tell([...notes])
  story.ask({ type: 'board.create', title: 'Wall', template: 'blank' })
  const board = Object.keys(story.state.boards)[0] ?? ''
  const on = (...ids: string[]) => ids.map(id => ({ board, note: id }))
  const propose = (...ideas: [title: string, ...ids: string[]][]) =>
    story.ask({
      type: 'idea.propose',
      boards: [board],
      ideas: ideas.map(([title, ...ids]) => ({ title, notes: on(...ids) })),
    })
  return { story, board, on, propose }
}

const shown = ({ state }: Story) =>
  openIdeas(state).map(({ title, notes, status }) => [title, notes.map(each => each.note).join(''), status])

const idOf = (story: Story, title: string): string =>
  Object.values(story.state.ideas).findLast((idea: Idea) => idea.title === title)?.id ?? ''

test('a new proposal takes the place of the one before, and leaves alone what was confirmed', () => {
  const { story, propose } = compare()
  propose(['Warn', 'a', 'b'], ['Call', 'c'])
  story.ask({ type: 'idea.confirm', ideas: [idOf(story, 'Warn')], confirmed: true })
  propose(['Again', 'b', 'c', 'shape:d'], ['Nothing left', 'a'])
  expect(shown(story)).toEqual([
    ['Warn', 'ab', 'confirmed'],
    ['Again', 'cd', 'proposed'],
  ])
})

test('a note belongs to one idea: whoever takes it in takes it from the other', () => {
  const { story, on, propose } = compare()
  propose(['Warn', 'a', 'b'], ['Call', 'c'])
  story.ask({ type: 'idea.move', notes: on('b'), idea: idOf(story, 'Call') })
  expect(shown(story)).toEqual([
    ['Warn', 'a', 'proposed'],
    ['Call', 'cb', 'proposed'],
  ])
  story.ask({ type: 'idea.create', title: 'New', notes: on('a', 'd') })
  expect(shown(story)).toEqual([
    ['Call', 'cb', 'proposed'],
    ['New', 'ad', 'proposed'],
  ])
  story.ask({ type: 'idea.move', notes: on('d', 'c'), idea: null })
  expect(shown(story)).toEqual([
    ['Call', 'b', 'proposed'],
    ['New', 'a', 'proposed'],
  ])
})

test('ideas are merged, renamed, dismissed, and restored as they were', () => {
  const { story, propose } = compare()
  propose(['Warn', 'a', 'b'], ['Call', 'c'])
  const [into, from] = [idOf(story, 'Warn'), idOf(story, 'Call')]
  const before = Object.values(story.state.ideas)
  story.ask({ type: 'idea.merge', into, from })
  story.ask({ type: 'idea.rename', idea: into, title: 'Warn and call' })
  expect(shown(story)).toEqual([['Warn and call', 'abc', 'proposed']])
  story.ask({ type: 'idea.dismiss', idea: into })
  expect(shown(story)).toEqual([])
  for (const { id: idea, title, notes } of before)
    story.ask({ type: 'idea.restore', idea, title, notes, confirmed: false })
  expect(shown(story)).toEqual([
    ['Warn', 'ab', 'proposed'],
    ['Call', 'c', 'proposed'],
  ])
})

test('what is so already is no event', () => {
  const { story, on, propose } = compare()
  propose(['Warn', 'a'])
  const idea = idOf(story, 'Warn')
  expect(story.ask({ type: 'idea.rename', idea, title: 'Warn' })).toEqual([])
  expect(story.ask({ type: 'idea.move', notes: on('a'), idea })).toEqual([])
  expect(story.ask({ type: 'idea.move', notes: on('b'), idea: null })).toEqual([])
  expect(story.ask({ type: 'idea.confirm', ideas: [idea], confirmed: false })).toEqual([])
})

test('all are promoted at once: one initiative an idea, with all its notes as sources', () => {
  const { story, board, propose } = compare()
  propose(['Warn', 'a', 'b'], ['Call', 'c'], ['Stay', 'd'])
  const ideas = [idOf(story, 'Warn'), idOf(story, 'Call')]
  story.ask({ type: 'idea.promote', ideas })
  expect(
    story.state.initiatives.values().map(({ title, sources }) => [title, sources.map(s => s.note)]),
  ).toEqual([
    ['Warn', ['a', 'b']],
    ['Call', ['c']],
  ])
  const initiative = story.state.initiatives.values()[0]?.id
  expect(story.state.ideas[ideas[0] ?? '']).toMatchObject({ status: 'promoted', initiative })
  expect(shown(story)).toEqual([['Stay', 'd', 'proposed']])
  expect(shownIdeas(story.state).map(({ title }) => title)).toEqual(['Stay', 'Warn', 'Call'])
  expect(ideaOfNotes(shownIdeas(story.state)).get(`${board}/a`)?.title).toBe('Warn')
})

test('when other boards are compared, what was confirmed and promoted before stays to be seen', () => {
  const { story, propose } = compare()
  propose(['Warn', 'a', 'b'], ['Call', 'c'], ['Stay', 'd'])
  story.ask({ type: 'idea.promote', ideas: [idOf(story, 'Warn')] })
  story.ask({ type: 'idea.confirm', ideas: [idOf(story, 'Call')], confirmed: true })
  story.ask({ type: 'board.create', title: 'Another wall', template: 'blank' })
  const other = Object.keys(story.state.boards)[1] ?? ''
  const notes = [{ board: other, note: 'a' }]
  story.ask({ type: 'idea.propose', boards: [other], ideas: [{ title: 'Ask', notes }] })
  expect(shownIdeas(story.state).map(({ title }) => title)).toEqual(['Call', 'Ask', 'Warn'])
  story.ask({ type: 'idea.promote', ideas: [idOf(story, 'Ask')] })
  expect(shownIdeas(story.state).map(({ title }) => title)).toEqual(['Call', 'Ask', 'Warn'])
})

test('an idea whose notes are in an initiative already becomes part of that one, not another', () => {
  const { story, board, on, propose } = compare()
  story.ask({ type: 'initiative.promote', sources: on('a', 'b'), title: 'Warn them' })
  const initiative = story.last()
  propose(['Warn', 'b', 'c'], ['Call', 'd'])
  const [warn, call] = [idOf(story, 'Warn'), idOf(story, 'Call')]
  const warned = story.state.ideas[warn]
  expect(warned && alreadyIn(story.state).initiativeOf(warned.notes)?.title).toBe('Warn them')
  story.ask({ type: 'idea.promote', ideas: [warn, call] })
  expect(
    story.state.initiatives.values().map(({ title, sources }) => [title, sources.map(s => s.note)]),
  ).toEqual([
    ['Warn them', ['a', 'b', 'c']],
    ['Call', ['d']],
  ])
  expect(story.state.ideas[warn]).toMatchObject({ status: 'promoted', initiative })
  // Cancelled, it stands in nobody's way.
  const status = {
    type: 'initiative.setStatus',
    initiative,
    status: 'cancelled',
    reason: 'Too dear',
  } as const
  story.ask(status)
  expect(alreadyIn(story.state).initiativeOf([{ board, note: 'a' }])).toBeUndefined()
})

test('of many that are promoted at once the initiatives of the room are looked through once', () => {
  const many = Array.from({ length: 40 }, (_, index) => note(`n${index}`, `Note ${index}`))
  const story = tell(many)
  story.ask({ type: 'board.create', title: 'Wall', template: 'blank' })
  const board = Object.keys(story.state.boards)[0] ?? ''
  const ideas = many.map(({ id, text }) => ({ title: text, notes: [{ board, note: id }] }))
  story.ask({ type: 'idea.propose', boards: [board], ideas })
  let looks = 0
  const state = {
    ...story.state,
    get initiatives() {
      looks++
      return story.state.initiatives
    },
  }
  const command = { type: 'idea.promote' as const, ideas: Object.keys(state.ideas) }
  expect(decideIdeas(state, command, story.context('ada'))).toHaveLength(80)
  expect(looks).toBe(1)
})

test('what was promoted, dismissed or never there is not changed', () => {
  const { story, on, propose } = compare()
  propose(['Warn', 'a'], ['Call', 'b'])
  const [warn, call] = [idOf(story, 'Warn'), idOf(story, 'Call')]
  story.ask({ type: 'idea.promote', ideas: [warn] })
  story.ask({ type: 'idea.dismiss', idea: call })
  const rename = (idea: string) => () => story.ask({ type: 'idea.rename', idea, title: 'New' })
  expect(codeOf(rename(warn))).toBe('idea-promoted')
  expect(codeOf(rename(call))).toBe('no-such-idea')
  expect(codeOf(rename('never'))).toBe('no-such-idea')
  expect(codeOf(() => story.ask({ type: 'idea.promote', ideas: [warn] }))).toBe('idea-promoted')
  expect(codeOf(() => story.ask({ type: 'idea.create', title: 'New', notes: on('z') }))).toBe('no-such-note')
})

test('a note that was deleted since is no source, and an idea of such notes alone is not promoted', () => {
  const there = [...notes]
  const story = tell(there)
  story.ask({ type: 'board.create', title: 'Wall', template: 'blank' })
  const board = Object.keys(story.state.boards)[0] ?? ''
  story.ask({
    type: 'idea.create',
    title: 'Warn',
    notes: [
      { board, note: 'a' },
      { board, note: 'b' },
    ],
  })
  story.ask({ type: 'idea.create', title: 'Call', notes: [{ board, note: 'c' }] })
  there.splice(1, 2)
  story.ask({ type: 'idea.promote', ideas: [idOf(story, 'Warn')] })
  expect(story.state.initiatives.values()[0]?.sources.map(source => source.note)).toEqual(['a'])
  expect(codeOf(() => story.ask({ type: 'idea.promote', ideas: [idOf(story, 'Call')] }))).toBe('no-such-note')
})

test('notes are compared by board, and by zone where zones are named', () => {
  const { story, board } = compare()
  expect(isCompared(story.state, board, 'pains/fix')).toBe(false)
  story.ask({ type: 'idea.propose', boards: [board], ideas: [] })
  expect(isCompared(story.state, board, 'pains/fix')).toBe(true)
  expect(isCompared(story.state, 'another', 'pains/fix')).toBe(false)
  story.ask({ type: 'idea.propose', boards: [board], zones: ['', 'pains/fix'], ideas: [] })
  expect(isCompared(story.state, board, null)).toBe(true)
  expect(isCompared(story.state, board, 'gains/fix')).toBe(false)
})

test('of what was promoted before, the newest stay in sight', () => {
  const { story, board } = compare()
  const idea = (nth: number): Idea => ({
    id: `old${nth}`,
    title: `Old ${nth}`,
    status: 'promoted',
    notes: [{ board: 'of then', note: `n${nth}` }],
    createdAt: '2026-11-01T00:00:00.000Z',
    createdBy: 'ada',
  })
  const ideas = Object.fromEntries(Array.from({ length: 100 }, (_, nth) => [`old${nth}`, idea(nth)]))
  const comparison = { ...story.state.comparison, boards: [board], at: '2026-11-23T00:00:00.000Z', by: 'ada' }
  const titles = shownIdeas({ ...story.state, ideas, comparison }).map(({ title }) => title)
  expect(titles).toHaveLength(40)
  expect(titles[0]).toBe('Old 99')
})
