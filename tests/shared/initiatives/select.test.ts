import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PersistentMap } from '#shared/persistentMap.ts'
import { nextStatuses, Status, type Initiative } from '#shared/initiatives/model.ts'
import {
  absorbedBy,
  byStatus,
  filterInitiatives,
  isOverdue,
  isStale,
  openInitiatives,
  sortColumns,
  sortInitiatives,
  sourceGroups,
  themesOf,
} from '#shared/initiatives/select.ts'

const made = (id: string, more: Partial<Initiative> = {}): Initiative => ({
  id,
  title: id,
  description: '',
  status: 'proposed',
  sources: [],
  comments: [],
  createdAt: '2026-01-01T00:00:00.000Z',
  createdBy: 'anna',
  updatedAt: '2026-01-01T00:00:00.000Z',
  statusAt: '2026-01-01T00:00:00.000Z',
  ...more,
})

const ids = (initiatives: Initiative[]) => initiatives.map(({ id }) => id)
const stateOf = (...initiatives: Initiative[]) => ({
  initiatives: PersistentMap.of(
    Object.fromEntries(initiatives.map(initiative => [initiative.id, initiative])),
  ),
})

const initiatives = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-z]{1,6}$/),
    title: fc.string({ minLength: 1, maxLength: 20 }),
    status: fc.constantFrom(...Status.options),
    owner: fc.option(fc.constantFrom('anna', 'boris', 'vika'), { nil: undefined }),
    theme: fc.option(fc.constantFrom('speed', 'care'), { nil: undefined }),
    due: fc.option(fc.constantFrom('2026-02-01', '2026-10-31'), { nil: undefined }),
  }),
  { selector: ({ id }) => id },
)

describe('the columns of the board', () => {
  test('hold every initiative once, under its own status', () => {
    fc.assert(
      fc.property(initiatives, drawn => {
        const all = drawn.map(({ id, ...more }) => made(id, more))
        const columns = byStatus(all)
        for (const status of Status.options)
          expect(columns[status].every(each => each.status === status)).toBe(true)
        expect(ids(Status.options.flatMap(status => columns[status])).sort()).toEqual(ids(all).sort())
      }),
    )
  })

  test('leave no status without a way out', () => {
    for (const status of Status.options) expect(nextStatuses[status].length).toBeGreaterThan(0)
  })
})

describe('filters', () => {
  const anna = made('a', { owner: 'anna', status: 'done', title: 'One owner per request' })
  const nobody = made('b', { description: 'The customer sees the stage' })

  test('take several owners, and nobody as one of them', () => {
    expect(ids(filterInitiatives([anna, nobody], { owners: ['none'], statuses: [], text: '' }))).toEqual([
      'b',
    ])
    expect(
      ids(filterInitiatives([anna, nobody], { owners: ['none', 'anna'], statuses: [], text: '' })),
    ).toEqual(['a', 'b'])
  })

  test('find words of title and description in any case and order', () => {
    expect(ids(filterInitiatives([anna, nobody], { owners: [], statuses: [], text: 'REQUEST one' }))).toEqual(
      ['a'],
    )
    expect(ids(filterInitiatives([anna, nobody], { owners: [], statuses: [], text: 'stage' }))).toEqual(['b'])
  })

  test('all have to fit', () => {
    expect(filterInitiatives([anna, nobody], { owners: ['anna'], statuses: ['proposed'], text: '' })).toEqual(
      [],
    )
  })
})

describe('sorting', () => {
  const nameOf = (person: string) => ({ anna: 'Anna', boris: 'Boris', vika: 'Vika' })[person]

  test('loses and adds nothing, whatever the column', () => {
    fc.assert(
      fc.property(
        initiatives,
        fc.constantFrom(...sortColumns),
        fc.boolean(),
        (drawn, column, isDescending) => {
          const all = drawn.map(({ id, ...more }) => made(id, more))
          const sorted = sortInitiatives(all, { column, isDescending }, nameOf)
          expect(ids(sorted).sort()).toEqual(ids(all).sort())
        },
      ),
    )
  })

  test('puts what has no owner last in both directions', () => {
    const all = [made('none'), made('b', { owner: 'boris' }), made('a', { owner: 'anna' })]
    expect(ids(sortInitiatives(all, { column: 'owner', isDescending: false }, nameOf))).toEqual([
      'a',
      'b',
      'none',
    ])
    expect(ids(sortInitiatives(all, { column: 'owner', isDescending: true }, nameOf))).toEqual([
      'b',
      'a',
      'none',
    ])
  })

  test('goes by the order of the statuses, not of the alphabet', () => {
    const all = [made('c', { status: 'cancelled' }), made('a', { status: 'accepted' }), made('p')]
    expect(ids(sortInitiatives(all, { column: 'status', isDescending: false }, nameOf))).toEqual([
      'p',
      'a',
      'c',
    ])
  })

  test('reads numbers in titles as numbers', () => {
    const all = [made('x', { title: 'Step 10' }), made('y', { title: 'Step 9' })]
    expect(ids(sortInitiatives(all, { column: 'title', isDescending: false }, nameOf))).toEqual(['y', 'x'])
  })
})

describe('what is merged', () => {
  const a = made('a')
  const b = made('b', { mergedInto: 'a' })
  const c = made('c', { mergedInto: 'b' })

  test('no longer stands for itself', () => {
    expect(ids(openInitiatives(stateOf(a, b, c)))).toEqual(['a'])
  })

  test('counts to the last one that took it in, through those between', () => {
    expect(absorbedBy(stateOf(a, b, c), 'a').sort()).toEqual(['b', 'c'])
    expect(absorbedBy(stateOf(a, b, c), 'c')).toEqual([])
  })
})

describe('what a card derives', () => {
  test('is each group of the sources once', () => {
    const source = (note: string, group?: string) => ({ board: 'r.b', note, text: '', group })
    const sources = [source('1', 'red'), source('2', 'blue'), source('3', 'red'), source('4')]
    expect(sourceGroups({ sources })).toEqual(['red', 'blue'])
  })

  test('is overdue after its day, while it is under way', () => {
    expect(isOverdue(made('a', { due: '2026-08-31' }), '2026-08-31')).toBe(false)
    expect(isOverdue(made('a', { due: '2026-08-31' }), '2026-09-01')).toBe(true)
    expect(isOverdue(made('a', { due: '2026-08-31', status: 'done' }), '2026-09-01')).toBe(false)
    expect(isOverdue(made('a'), '2026-09-01')).toBe(false)
  })

  test('is stale when nobody touched it for two weeks, unless it rests', () => {
    const day = 86_400_000
    const touched = Date.parse('2026-01-01T00:00:00.000Z')
    expect(isStale(made('a'), touched + 14 * day)).toBe(false)
    expect(isStale(made('a'), touched + 15 * day)).toBe(true)
    expect(isStale(made('a', { status: 'backlog' }), touched + 15 * day)).toBe(false)
  })

  test('is a list of themes in use, each once', () => {
    expect(
      themesOf([made('a', { theme: 'speed' }), made('b', { theme: 'care' }), made('c', { theme: 'speed' })]),
    ).toEqual(['care', 'speed'])
  })
})
