import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlacingCommand } from '#shared/placings/rules.ts'
import { placedBy } from '#shared/placings/select.ts'
import { distance, placeTogether, quadrantOf } from '#shared/placings/together.ts'
import { visibleState } from '#shared/room/visibility.ts'
import { codeOf, note, tell } from '../room/story.ts'

type Opening = Partial<Extract<PlacingCommand, { type: 'placing.open' }>>
type Place = { impact: number; effort: number }

const people = ['grace', 'barbara', 'margaret'] as const

function scene() {
  const onBoard = [note('a', 'Alpha'), note('b', 'Beta', { color: 'blue' }), note('c', 'Gamma')]
  const story = tell(onBoard)
  for (const person of people) story.join(person, 'member')
  story.join('edsger', 'observer')
  story.ask({ type: 'board.create', title: 'Board', template: 'blank' })
  const board = Object.keys(story.state.boards)[0] ?? ''
  const open = (more: Opening = {}, by?: string) => {
    story.ask({ type: 'placing.open', board, notes: ['a', 'shape:b', 'a'], ...more }, by)
    return story.last()
  }
  const put = (placing: string, by: string, on: string, place: Place | null) =>
    story.ask({ type: 'placing.place', placing, note: on, place }, by)
  const close = (placing: string) => story.ask({ type: 'placing.close', placing })
  const found = (placing: string) => {
    const known = story.state.placings[placing]
    if (!known) throw new Error('nothing is placed')
    return known
  }
  return { story, board, onBoard, open, put, close, found }
}

const at = (impact: number, effort: number): Place => ({ impact, effort })

describe('what is placed', () => {
  test('is opened and closed by facilitators, one at a time on a board, about notes that are there', () => {
    const { open, close, found } = scene()
    expect(codeOf(() => open({}, 'grace'))).toBe('not-allowed')
    expect(codeOf(() => open({ notes: ['a', 'gone'] }))).toBe('no-such-note')
    const placing = open()
    expect(found(placing).notes).toEqual(['a', 'b'])
    expect(codeOf(() => open())).toBe('placing-open')
    close(placing)
    expect(close(placing)).toEqual([])
    expect(codeOf(() => open())).toBeUndefined()
  })

  test('is placed, moved and taken away by members, until it is over', () => {
    const { open, put, close, found } = scene()
    const placing = open()
    put(placing, 'grace', 'a', at(80, 20))
    put(placing, 'grace', 'shape:a', at(70, 30))
    expect(put(placing, 'grace', 'a', at(70, 30))).toEqual([])
    put(placing, 'grace', 'b', at(1, 2))
    put(placing, 'grace', 'b', null)
    expect(found(placing).ballots).toEqual({ grace: { a: at(70, 30) } })
    expect(codeOf(() => put(placing, 'grace', 'c', at(1, 1)))).toBe('note-not-placed')
    expect(codeOf(() => put(placing, 'edsger', 'a', at(1, 1)))).toBe('not-allowed')
    close(placing)
    expect(codeOf(() => put(placing, 'grace', 'a', at(1, 1)))).toBe('placing-closed')
  })

  test('has a median and a spread when it is shown, and what people disagree about first', () => {
    const { story, board, onBoard, open, put, close, found } = scene()
    const placing = open()
    const given = {
      grace: [at(90, 10), at(50, 50)],
      barbara: [at(80, 20), at(0, 100)],
      margaret: [at(85, 15), at(100, 0)],
    }
    for (const [person, [a, b]] of Object.entries(given)) {
      put(placing, person, 'a', a ?? null)
      put(placing, person, 'b', b ?? null)
    }
    onBoard.splice(0, 1)
    close(placing)
    const { outcome } = found(placing)
    expect(outcome?.people).toBe(3)
    expect(outcome?.results.map(({ note, median }) => [note, median])).toEqual([
      ['b', at(50, 50)],
      ['a', at(85, 15)],
    ])
    const [first, second] = outcome?.results ?? []
    expect(first).toMatchObject({ excerpt: 'Beta', color: 'blue', low: at(25, 25), high: at(75, 75) })
    expect(second?.excerpt).toBeUndefined()
    expect(first && placedBy(found(placing), first).map(({ person }) => person)).toEqual([
      'barbara',
      'margaret',
      'grace',
    ])
    story.ask({ type: 'board.archive', board, archived: true })
    expect(codeOf(() => open())).toBe('board-archived')
  })

  test('that is anonymous ends without who put what where', () => {
    const { open, put, close, found } = scene()
    const placing = open({ anonymous: true })
    put(placing, 'grace', 'a', at(80, 20))
    const [closed] = close(placing)
    expect(JSON.stringify(closed)).not.toContain('grace')
    const [first] = found(placing).outcome?.results ?? []
    expect(first && placedBy(found(placing), first)).toEqual([])
  })

  test('of a session is over when its step is left', () => {
    const { story, open, put } = scene()
    const activities = [
      { title: 'Place', mode: 'vote' as const, minutes: 5 },
      { title: 'Discuss', mode: 'discuss' as const, minutes: 5 },
    ]
    story.ask({ type: 'session.create', title: 'Retro', activities })
    const session = Object.keys(story.state.sessions)[0] ?? ''
    story.ask({ type: 'session.start', session })
    const placing = open({ session })
    put(placing, 'grace', 'a', at(80, 20))
    const events = story.ask({ type: 'session.next', session, from: 0 })
    expect(events.map(({ type }) => type)).toEqual(['placing.closed', 'session.stepped'])
  })

  test('is known to nobody else before, whoever puts what where', () => {
    const share = fc.integer({ min: 0, max: 100 })
    const wish = fc.tuple(
      fc.constantFrom(...people),
      fc.constantFrom('a', 'b'),
      fc.option(fc.record({ impact: share, effort: share })),
    )
    fc.assert(
      fc.property(fc.array(wish), fc.boolean(), (wishes, anonymous) => {
        const { story, open, put, close, found } = scene()
        const placing = open({ anonymous })
        for (const [by, on, place] of wishes) put(placing, by, on, place)
        for (const id of [...people, 'ada']) {
          const seen = visibleState(story.state, { id, role: 'facilitator' }).placings[placing]?.ballots ?? {}
          expect(Object.keys(seen).filter(person => person !== id)).toEqual([])
        }
        close(placing)
        const results = found(placing).outcome?.results ?? []
        for (const { places, median, low, high } of results)
          for (const side of ['impact', 'effort'] as const) {
            const values = places.map(place => place[side])
            expect(low[side]).toBeLessThanOrEqual(median[side])
            expect(high[side]).toBeGreaterThanOrEqual(median[side])
            expect(median[side]).toBeGreaterThanOrEqual(Math.min(...values))
            expect(median[side]).toBeLessThanOrEqual(Math.max(...values))
          }
        const apart = results.map(each => each.apart)
        expect(apart).toEqual([...apart].sort((a, b) => b - a))
      }),
    )
  })
})

test('one who sees it otherwise does not pull the median away', () => {
  const ballots = { ada: { a: at(90, 10) }, grace: { a: at(88, 12) }, edsger: { a: at(0, 100) } }
  const [placed] = placeTogether({ notes: ['a', 'b'], ballots })
  expect(placed && distance(placed.median, at(88, 12))).toBe(0)
})

test.each([
  [at(90, 10), 'quick-wins'],
  [at(90, 90), 'big-bets'],
  [at(10, 10), 'fill-ins'],
  [at(10, 90), 'drop'],
  [at(50, 50), 'big-bets'],
] as const)('%o is in %s', (place, quadrant) => {
  expect(quadrantOf(place)).toBe(quadrant)
})
