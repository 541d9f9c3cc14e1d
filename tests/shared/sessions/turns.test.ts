import { expect, test } from 'vitest'
import { accessOf } from '#shared/sessions/access.ts'
import { announcedTurn, dueTurn } from '#shared/sessions/turns.ts'
import { codeOf, tell, type Story } from '../room/story.ts'
import { standing } from './agenda.ts'

/** Three groups of one, each with a board, and a session that runs. */
function rotating() {
  const story = tell()
  const groups = ['Red', 'Blue', 'Green'].map(name => {
    story.ask({ type: 'group.create', name, color: 'grey' })
    return story.last()
  })
  const people = ['grace', 'barbara', 'edith']
  people.forEach((person, index) => {
    story.join(person, 'member')
    story.ask({ type: 'group.assign', person, group: groups[index] ?? null })
  })
  const boards = groups.map(group => {
    story.ask({ type: 'board.create', title: 'Journey', template: 'blank', group })
    return Object.keys(story.state.boards).at(-1) ?? ''
  })
  story.ask({
    type: 'session.create',
    title: 'Strategy',
    activities: [
      { title: 'Draw', mode: 'write', minutes: 30 },
      { title: 'Turn', mode: 'rotate', minutes: 5, turn: { rule: 'others', by: 1, access: 'look' } },
    ],
  })
  const session = Object.keys(story.state.sessions)[0] ?? ''
  story.ask({ type: 'session.start', session })
  return { story, session, groups, boards, people }
}

const rights = ({ state }: Story, people: string[], boards: string[]) =>
  people.map(person => boards.map(board => accessOf(state, person, board)))

test('a turn brings everybody one board on, to add there; their own they look at', () => {
  const { story, session, boards, people } = rotating()
  expect(rights(story, people, boards).flat()).toEqual(Array.from({ length: 9 }, () => 'edit'))
  story.ask({ type: 'session.rotate', session, from: 1 })
  expect(rights(story, people, boards)).toEqual([
    ['look', 'add', 'look'],
    ['look', 'look', 'add'],
    ['add', 'look', 'look'],
  ])
  expect(accessOf(story.state, 'ada', boards[0] ?? '')).toBe('edit')
})

test('a double click turns once, and a turn can be undone', () => {
  const { story, session, boards, people } = rotating()
  story.ask({ type: 'session.rotate', session, from: 1 })
  expect(story.ask({ type: 'session.rotate', session, from: 1 })).toEqual([])
  expect(standing(story).run.rounds.map(({ number }) => number)).toEqual([2])
  story.ask({ type: 'session.undoTurn', session, from: 2 })
  expect(story.ask({ type: 'session.undoTurn', session, from: 2 })).toEqual([])
  expect(rights(story, people, boards).flat()).toEqual(Array.from({ length: 9 }, () => 'edit'))
})

test('after as many turns as there are boards everybody is back at their own, and changes it', () => {
  const { story, session, boards, people } = rotating()
  for (const from of [1, 2, 3]) story.ask({ type: 'session.rotate', session, from })
  expect(rights(story, people, boards)).toEqual([
    ['edit', 'look', 'look'],
    ['look', 'edit', 'look'],
    ['look', 'look', 'edit'],
  ])
})

test('the step says how the boards are turned, and who asks may say otherwise', () => {
  const { story, session, boards } = rotating()
  story.ask({ type: 'session.next', session, from: 0 })
  story.ask({ type: 'session.rotate', session, from: 1, access: 'add' })
  expect(rights(story, ['grace'], boards)).toEqual([['look', 'add', 'add']])
  story.ask({ type: 'session.rotate', session, from: 2, rule: 'own' })
  expect(rights(story, ['grace'], boards)).toEqual([['edit', 'look', 'look']])
})

test('a turn is announced, called off, and done as it was announced', () => {
  const { story, session, boards } = rotating()
  const call = (seconds: number | null) =>
    story.ask({ type: 'session.callTurn', session, from: 1, seconds, rule: 'gallery', access: 'add' })
  call(10)
  expect(standing(story).run.turn).toMatchObject({
    rule: 'gallery',
    at: expect.stringContaining('T09:') as string,
  })
  call(null)
  expect(standing(story).run.turn).toBeUndefined()
  call(10)
  story.ask({ type: 'session.rotate', session, from: 1 })
  expect(standing(story).run.turn).toBeUndefined()
  expect(rights(story, ['grace'], boards)).toEqual([['edit', 'add', 'add']])
})

test('an announced turn is due at its moment; where there is nothing to turn any more, it is off', () => {
  const { story, session, boards } = rotating()
  story.ask({ type: 'session.callTurn', session, from: 1, seconds: 10, rule: 'gallery', access: 'look' })
  const { at, by } = announcedTurn(story.state) ?? { at: '', by: '' }
  expect(by).toBe('ada')
  const before = new Date(Date.parse(at) - 1).toISOString()
  expect(dueTurn(story.state, before)).toEqual([])
  expect(dueTurn(story.state, at)).toMatchObject([
    { type: 'session.rotated', session, round: { number: 2, rule: 'gallery', access: 'look', startsAt: at } },
  ])
  for (const board of boards) story.ask({ type: 'board.archive', board, archived: true })
  expect(dueTurn(story.state, at)).toEqual([{ type: 'session.turnCalled', session, turn: null }])
  story.ask({ type: 'session.end', session })
  expect(announcedTurn(story.state)).toBeUndefined()
  expect(dueTurn(story.state, at)).toEqual([])
})

test('a board that is not turned stays everybody’s, and who is in no group visits everywhere', () => {
  const { story, session, boards } = rotating()
  story.ask({ type: 'board.create', title: 'Parking lot', template: 'blank' })
  const parking = Object.keys(story.state.boards).at(-1) ?? ''
  story.ask({ type: 'group.openChoice', open: true })
  story.join('linus', 'member')
  story.ask({ type: 'session.rotate', session, from: 1 })
  expect(rights(story, ['grace', 'linus'], [parking])).toEqual([['edit'], ['edit']])
  expect(rights(story, ['linus'], boards)).toEqual([['add', 'add', 'add']])
})

test('without groups or boards there is nothing to turn', () => {
  const story = tell()
  story.ask({
    type: 'session.create',
    title: 'Talk',
    activities: [{ title: 'Talk', mode: 'discuss', minutes: 5 }],
  })
  const session = story.last()
  story.ask({ type: 'session.start', session: Object.keys(story.state.sessions)[0] ?? session })
  const running = standing(story).id
  expect(codeOf(() => story.ask({ type: 'session.rotate', session: running, from: 1 }))).toBe(
    'nothing-to-turn',
  )
})

test('a late comer is put into the smallest group, unless people choose theirs', () => {
  const { story, groups } = rotating()
  story.ask({ type: 'group.assign', person: 'barbara', group: groups[0] ?? null })
  story.join('linus', 'member')
  expect(story.state.people.linus?.group).toBe(groups[1])
  expect(codeOf(() => story.ask({ type: 'group.choose', group: groups[2] ?? '' }, 'linus'))).toBe(
    'group-choice-closed',
  )
  story.ask({ type: 'group.openChoice', open: true })
  story.ask({ type: 'group.choose', group: groups[2] ?? '' }, 'linus')
  expect(story.state.people.linus?.group).toBe(groups[2])
  story.join('ken', 'member')
  expect(story.state.people.ken?.group).toBeUndefined()
})

test('whoever needs a facilitator is heard until one comes', () => {
  const { story, session, boards } = rotating()
  const call = () => story.ask({ type: 'session.callHelp', session, board: boards[0] }, 'grace')
  call()
  expect(call()).toEqual([])
  expect(standing(story).run.calls.map(({ person }) => person)).toEqual(['grace'])
  story.ask({ type: 'session.answerHelp', session, person: 'grace' })
  expect(standing(story).run.calls).toEqual([])
})
