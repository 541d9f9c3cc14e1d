import { expect, test } from 'vitest'
import { actionItems, broughtAlong } from '#shared/initiatives/actions.ts'
import { answersSince, outcomeAt } from '#shared/initiatives/lookBack.ts'
import { looksBack } from '#shared/initiatives/lookBackStep.ts'
import { canGo, needsReason, Status, type Outcome } from '#shared/initiatives/model.ts'
import { wayTo } from '#shared/initiatives/wayTo.ts'
import { note, tell } from '../room/story.ts'

const isRetro = (template: string) => template === 'blank'

/** A retrospective with one action item, and the next one. */
function twoRetros() {
  const story = tell([note('a', 'Call back')])
  const board = () => {
    story.ask({ type: 'board.create', title: 'Retro', template: 'blank' })
    return Object.keys(story.state.boards).at(-1) ?? ''
  }
  const first = board()
  story.ask({ type: 'initiative.promote', sources: [{ board: first, note: 'a' }] })
  const initiative = story.last()
  const second = board()
  const say = (outcome: Outcome, reason?: string, on = second) =>
    story.ask({ type: 'initiative.lookBack', initiative, board: on, outcome, reason })
  const item = () => {
    const found = story.state.initiatives.get(initiative)
    if (!found) throw new Error('It was promoted')
    return found
  }
  /** What is said of it in the retrospective that is on the board now. */
  const said = (on = second) => outcomeAt(item(), on, answersSince(story.state, story.state.boards[on]))
  return { story, board, first, second, say, item, said }
}

test('what is said of an action moves it by the usual ways, and is kept; thought better of, it is what it was', () => {
  const { say, item, said } = twoRetros()
  expect(said()).toBe(undefined)
  say('open')
  expect([item().status, said()]).toEqual(['proposed', 'open'])
  const steps = say('done').map(event => (event.type === 'initiative.statusSet' ? event.status : event.type))
  expect(steps).toEqual(['accepted', 'in-progress', 'done', 'initiative.lookedBack'])
  expect(said()).toBe('done')
  // Somebody thought better of it.
  say('open')
  expect([item().status, said()]).toEqual(['proposed', 'open'])
  expect(say('open')).toEqual([])
})

test('who drops one says why; taken up again, it has no reason any more', () => {
  const { say, item, said } = twoRetros()
  expect(() => say('dropped')).toThrow('Say why')
  say('dropped', 'Nobody asks for it')
  expect([item().status, item().reason, said()]).toEqual(['cancelled', 'Nobody asks for it', 'dropped'])
  say('open')
  expect([item().status, item().reason]).toEqual(['proposed', undefined])
  expect(() => say('open', undefined, 'nowhere')).toThrow('no such board')
})

test('still open in one retrospective, it is asked for again in the next', () => {
  const { say, board, said } = twoRetros()
  say('open')
  const third = board()
  expect([said(), said(third)]).toEqual(['open', undefined])
})

test('a team that meets on one board each time is asked each time, also of what it decided there', () => {
  const { story, say, said, second: board, item } = twoRetros()
  const meet = () => {
    const activities = [{ title: 'Look', mode: 'discuss' as const, minutes: 5, board }]
    story.ask({ type: 'session.create', title: 'Retro', activities })
    const session = Object.keys(story.state.sessions).at(-1) ?? ''
    return { type: 'session.start', session } as const
  }
  const told = () => broughtAlong(story.state, board, isRetro).map(({ initiative: { title } }) => title)
  const first = meet()
  story.ask(first)
  say('open')
  expect(say('open')).toEqual([])
  story.ask({ type: 'initiative.promote', sources: [{ board, note: 'a' }], title: 'Ask' })
  expect(told()).toEqual(['Call back'])
  story.ask({ type: 'session.end', session: first.session })
  expect([told(), said()]).toEqual([['Call back'], 'open'])

  const second = meet()
  expect([told(), said()]).toEqual([['Call back', 'Ask'], undefined])
  story.ask(second)
  expect(said()).toBe(undefined)
  say('open')
  expect([said(), item().answers?.length]).toEqual(['open', 2])
  const known = story.state.sessions[first.session]
  expect(broughtAlong(story.state, board, isRetro, known?.startedAt)).toHaveLength(1)
})

test('there is a way to each status, by those that ask for no reason before the last', () => {
  for (const from of Status.options)
    for (const to of Status.options) {
      const way = wayTo(from, to)
      expect([from, ...way].at(-1)).toBe(to)
      way.forEach((status, index) => expect(canGo(way[index - 1] ?? from, status)).toBe(true))
      expect(way.slice(0, -1).some(needsReason)).toBe(false)
    }
})

test('what the last retrospective decided is looked back at when it is done too; of those before, what is open', () => {
  const { story, say, board, first, second } = twoRetros()
  const told = (on: string) =>
    broughtAlong(story.state, on, isRetro).map(({ initiative: { title } }) => title)
  story.ask({ type: 'initiative.promote', sources: [{ board: second, note: 'a' }], title: 'Ask' })
  const asked = story.last()
  story.ask({ type: 'initiative.lookBack', initiative: asked, board: second, outcome: 'done' })
  const third = board()
  expect(told(third)).toEqual(['Call back', 'Ask'])
  say('done', undefined, third)
  const fourth = board()
  expect(told(third)).toEqual(['Call back', 'Ask'])
  expect(told(fourth)).toEqual([])
  expect(told(first)).toEqual([])
})

test('the boards of one session are one retrospective', () => {
  const { story, board, item } = twoRetros()
  const groups = [board(), board()]
  const activities = groups.map(on => ({ title: 'Look', mode: 'discuss' as const, minutes: 5, board: on }))
  story.ask({ type: 'session.create', title: 'Retro', activities })
  story.ask({ type: 'session.start', session: Object.keys(story.state.sessions)[0] ?? '' })
  const open = { type: 'initiative.lookBack', initiative: item().id, outcome: 'open' } as const
  for (const on of groups) story.ask({ ...open, board: on })
  expect(actionItems(story.state, isRetro)[0]?.slipped).toBe(1)
})

test('a step looks back where it is at that zone, or where a session begins with talking', () => {
  expect(looksBack({ mode: 'discuss', zones: ['last-actions'] }, 3)).toBe(true)
  expect(looksBack({ mode: 'discuss' }, 0)).toBe(true)
  expect(looksBack({ mode: 'discuss' }, 1)).toBe(false)
  expect(looksBack({ mode: 'write', zones: ['start'] }, 0)).toBe(false)
})
