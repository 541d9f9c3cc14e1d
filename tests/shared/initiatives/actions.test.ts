import { expect, test } from 'vitest'
import { actionItems, broughtAlong, isLastRetro } from '#shared/initiatives/actions.ts'
import { PersistentMap } from '#shared/persistentMap.ts'
import { note, tell, type Story } from '../room/story.ts'

const isRetro = (template: string) => template === 'blank'

const retro = (story: Story, title: string): string => {
  story.ask({ type: 'board.create', title, template: 'blank' })
  return Object.keys(story.state.boards).at(-1) ?? ''
}

function promote(story: Story, board: string, id: string): string {
  const promoted = story.ask({ type: 'initiative.promote', sources: [{ board, note: id }] })
  return promoted[0]?.type === 'initiative.promoted' ? promoted[0].initiative : ''
}

const set = (story: Story, initiative: string, ...statuses: ('accepted' | 'in-progress' | 'done')[]) => {
  for (const status of statuses) story.ask({ type: 'initiative.setStatus', initiative, status })
}

const told = (items: ReturnType<typeof actionItems>) =>
  items.map(({ initiative, slipped }) => [initiative.title, slipped, initiative.status])

test('what came of a retrospective comes first in the next, what was carried over most before the rest', () => {
  const story = tell([note('a', 'Call back'), note('b', 'Write it down'), note('c', 'Ask')])
  const first = retro(story, 'Retro 1')
  const [a, b] = [promote(story, first, 'a'), promote(story, first, 'b')]
  expect(broughtAlong(story.state, first, isRetro)).toEqual([])
  const second = retro(story, 'Retro 2')
  promote(story, second, 'c')
  story.ask({ type: 'initiative.lookBack', initiative: b, board: second, outcome: 'open' })
  // Nothing moves while it is talked about.
  expect(told(broughtAlong(story.state, second, isRetro))).toEqual([
    ['Call back', 0, 'proposed'],
    ['Write it down', 1, 'proposed'],
  ])
  // Done in the retrospective it was brought to, it stays in sight there, and is not brought to the next.
  set(story, a, 'accepted', 'in-progress', 'done')
  const third = retro(story, 'Retro 3')
  expect(told(broughtAlong(story.state, second, isRetro))).toEqual([
    ['Call back', 0, 'done'],
    ['Write it down', 1, 'proposed'],
  ])
  expect(told(broughtAlong(story.state, third, isRetro))).toEqual([
    ['Write it down', 1, 'proposed'],
    ['Ask', 0, 'proposed'],
  ])
  story.ask({ type: 'initiative.setStatus', initiative: b, status: 'cancelled', reason: 'Too late' })
  expect(told(actionItems(story.state, isRetro))).toEqual([
    ['Call back', 0, 'done'],
    ['Write it down', 1, 'cancelled'],
    ['Ask', 0, 'proposed'],
  ])
})

test('a retrospective that is planned has what it will look back at', () => {
  const story = tell([note('a', 'Call back')])
  const first = retro(story, 'Retro 1')
  promote(story, first, 'a')
  const next = retro(story, 'Retro 2')
  const activities = [{ title: 'Look back', mode: 'discuss' as const, minutes: 5, board: next }]
  story.ask({ type: 'session.create', title: 'Retro', activities })
  const session = Object.keys(story.state.sessions)[0] ?? ''
  expect(told(broughtAlong(story.state, next, isRetro))).toEqual([['Call back', 0, 'proposed']])
  expect([first, next].map(board => isLastRetro(story.state, board, isRetro))).toEqual([true, true])
  story.ask({ type: 'session.start', session })
  expect(told(broughtAlong(story.state, next, isRetro))).toEqual([['Call back', 0, 'proposed']])
})

test('an initiative from elsewhere is none, and a board of a template made of a retrospective is one', () => {
  const story = tell([note('a', 'Call back')])
  const first = retro(story, 'Retro 1')
  story.ask({ type: 'template.create', board: first, title: 'Ours', withNotes: false })
  const template = Object.keys(story.state.templates)[0] ?? ''
  const board = { ...story.state.boards[first], id: 'own', template } as NonNullable<
    (typeof story.state.boards)[string]
  >
  const state = { ...story.state, boards: { ...story.state.boards, own: board } }
  const initiative = promote(story, first, 'a')
  const known = story.state.initiatives.get(initiative)
  if (!known) throw new Error('It was promoted')
  const from = (source: string) => ({
    ...state,
    initiatives: PersistentMap.of({
      [initiative]: { ...known, sources: [{ board: source, note: 'a', text: '' }] },
    }),
  })
  expect(actionItems(from('own'), isRetro)).toHaveLength(1)
  expect(actionItems(from('elsewhere'), isRetro)).toEqual([])
})
