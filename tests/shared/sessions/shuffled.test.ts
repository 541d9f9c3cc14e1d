// The flip-charts are shuffled for the third round: every group has the journeys of the others before it, and says on a
// board of its own what has to change.
import { expect, test } from 'vitest'
import { foundApart } from '#shared/convergence/provenance.ts'
import { accessOf } from '#shared/sessions/access.ts'
import { placeOf, visitedBy } from '#shared/sessions/select.ts'
import { placesIn } from '#shared/sessions/turns.ts'
import { tell } from '../room/story.ts'
import { standing } from './agenda.ts'

/** Three groups of one with two boards each; the second one is for a step after the turn. */
function shuffled() {
  const story = tell()
  const made = (of: 'groups' | 'boards') => Object.keys(story.state[of]).at(-1) ?? ''
  const people = ['grace', 'barbara', 'edith']
  const boards = people.map(person => {
    story.ask({ type: 'group.create', name: person, color: 'grey' })
    const group = made('groups')
    story.join(person, 'member')
    story.ask({ type: 'group.assign', person, group })
    const [drawn, change] = (['blank', 'five-whys'] as const).map(template => {
      story.ask({ type: 'board.create', title: template, template, group })
      return made('boards')
    })
    return { group, drawn: drawn ?? '', change: change ?? '' }
  })
  story.ask({
    type: 'session.create',
    title: 'Strategy',
    activities: [
      { title: 'As it was', mode: 'write', minutes: 30, template: 'blank' },
      { title: 'Turn', mode: 'rotate', minutes: 5, turn: { rule: 'others', by: 1, access: 'add' } },
      { title: 'What has to change', mode: 'write', minutes: 35, template: 'five-whys' },
      { title: 'Turn', mode: 'rotate', minutes: 5, turn: { rule: 'next', by: 1, access: 'add' } },
    ],
  })
  const session = Object.keys(story.state.sessions)[0] ?? ''
  story.ask({ type: 'session.start', session })
  const next = () => story.ask({ type: 'session.next', session, from: standing(story).run.step })
  const turn = () =>
    story.ask({ type: 'session.rotate', session, from: standing(story).run.rounds.length + 1 })
  return { story, boards, people, next, turn }
}

test('what a later step is for is not turned: each group begins on its own, with those of others before it', () => {
  const { story, boards, people, next, turn } = shuffled()
  const drawn = boards.map(board => board.drawn)
  next()
  turn()
  expect(visitedBy(story.state, 'grace')).toEqual(drawn.slice(1))
  expect(placeOf(story.state, 'grace')).toBe(drawn[1])
  expect(placesIn(story.state, standing(story)).flatMap(place => place.boards)).toEqual(drawn)

  next()
  expect(people.map(person => placeOf(story.state, person))).toEqual(boards.map(({ change }) => change))
  expect(people.map((person, at) => accessOf(story.state, person, boards[at]?.change ?? ''))).toEqual(
    Array(3).fill('edit'),
  )
  expect(visitedBy(story.state, 'grace')).toEqual(drawn.slice(1))
  // So what all three write there, none of them has read from another.
  const { rounds } = standing(story).run
  const traces = boards.map(({ group, change }) => ({ board: change, group, round: 2 }))
  const ownerOf = (board: string) => story.state.boards[board]?.group
  expect(foundApart(traces, { ownerOf, rounds })).toEqual(boards.map(({ group }) => group))
})

test('a step that turns the boards moves nobody before the turn, and nobody away from the boards they visit', () => {
  const { story, boards, next, turn } = shuffled()
  story.ask({ type: 'board.create', title: 'Hall', template: 'blank' })
  const hall = Object.keys(story.state.boards).at(-1) ?? ''
  const { activities, id: session } = standing(story)
  // As a template plans it: what happens at no group's board happens at the one everybody meets at.
  const planned = activities.map(each => (each.mode === 'rotate' ? { ...each, board: hall } : each))
  story.ask({ type: 'session.edit', session, activities: planned })
  next()
  expect(placeOf(story.state, 'grace')).toBe(boards[0]?.drawn)
  turn()
  expect(placeOf(story.state, 'grace')).toBe(boards[1]?.drawn)
  story.ask({ type: 'session.undoTurn', session, from: 2 })
  expect(placeOf(story.state, 'grace')).toBe(boards[0]?.drawn)
  turn()
  next()
  next()
  expect(placeOf(story.state, 'grace')).toBe(boards[0]?.change)
})

test('once their step has come, they are turned with the others, and lead the way', () => {
  const { story, boards, people, next, turn } = shuffled()
  next()
  turn()
  next()
  turn()
  expect(people.map(person => placeOf(story.state, person))).toEqual([1, 2, 0].map(at => boards[at]?.change))
  expect(accessOf(story.state, 'grace', boards[0]?.change ?? '')).toBe('look')
})

test('where the agenda names boards for later steps only, those are turned', () => {
  const { story, boards } = shuffled()
  const { activities, run } = standing(story)
  const later = activities.map((activity, step) =>
    step === 0 ? { ...activity, template: undefined } : activity,
  )
  const places = placesIn(story.state, { activities: later, run })
  expect(places.flatMap(place => place.boards)).toEqual(boards.map(({ change }) => change))
})
