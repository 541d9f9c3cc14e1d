import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placesOf, visitsOf, type Place } from '#shared/sessions/rotation.ts'

const names = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${letter}${index}`)

/** Groups and places in any numbers; of the groups some have a place of their own, or all, or none. */
const anyRing = fc
  .record({ groups: fc.integer({ min: 1, max: 9 }), free: fc.integer({ min: 0, max: 9 }), owning: fc.nat(9) })
  .map(({ groups, free, owning }) => {
    const ids = names('g', groups)
    const owners = ids.slice(0, Math.min(owning, groups))
    const boards = [
      ...owners.map(group => ({ id: `board of ${group}`, group })),
      ...names('b', free).map(id => ({ id })),
    ]
    return { groups: ids, places: placesOf(ids, boards) }
  })
  .filter(({ places }) => places.length > 0)

const anyStep = fc.integer({ min: 1, max: 12 })
const anySteps = fc.array(anyStep, { minLength: 1, maxLength: 20 })

/** The rounds of a whole rotation: everybody at their own place, then as many turns as bring them everywhere. */
const wholeRotation = (groups: string[], places: Place[], by: number) =>
  places.map((_, round) =>
    visitsOf(
      groups,
      places,
      round === 0
        ? { rule: 'own', steps: [] }
        : { rule: 'next', steps: Array.from({ length: round }, () => by) },
    ),
  )

test('going round by any step, every group works on every board once', () => {
  fc.assert(
    fc.property(anyRing, anyStep, ({ groups, places }, by) => {
      const rounds = wholeRotation(groups, places, by)
      const all = places.flatMap(({ boards }) => boards).sort()
      for (const group of groups) expect(rounds.flatMap(visits => visits[group] ?? []).sort()).toEqual(all)
    }),
  )
})

test('no turn to the next leaves anybody where they were, whatever steps were taken before', () => {
  fc.assert(
    fc.property(anyRing, anySteps, ({ groups, places }, steps) => {
      fc.pre(places.length > 1)
      const at = (turns: number) => visitsOf(groups, places, { rule: 'next', steps: steps.slice(0, turns) })
      for (const turn of steps.keys())
        for (const group of groups) expect(at(turn + 1)[group]).not.toEqual(at(turn)[group])
    }),
  )
})

test('in no round anybody is idle, whatever the rule', () => {
  fc.assert(
    fc.property(anyRing, anySteps, ({ groups, places }, steps) => {
      for (const rule of ['own', 'next', 'others', 'gallery'] as const) {
        const visits = visitsOf(groups, places, { rule, steps })
        for (const group of groups) expect(visits[group]?.length).toBeGreaterThan(0)
      }
    }),
  )
})

test('in every round the boards have as many groups, within one', () => {
  fc.assert(
    fc.property(anyRing, anyStep, ({ groups, places }, by) => {
      for (const visits of wholeRotation(groups, places, by)) {
        const load = places.map(
          ({ boards }) => groups.filter(group => visits[group]?.some(board => boards.includes(board))).length,
        )
        expect(Math.max(...load) - Math.min(...load)).toBeLessThanOrEqual(1)
      }
    }),
  )
})

test('at the boards of all others nobody meets their own, and every board has its visitors within one', () => {
  fc.assert(
    fc.property(anyRing, ({ groups, places }) => {
      fc.pre(places.length > 1)
      const visits = visitsOf(groups, places, { rule: 'others', steps: [] })
      for (const { owner, boards } of places)
        if (owner !== undefined) expect(visits[owner]).not.toContain(boards[0])
      const load = places.map(
        ({ boards }) => groups.filter(group => visits[group]?.includes(boards[0] ?? '')).length,
      )
      expect(Math.max(...load) - Math.min(...load)).toBeLessThanOrEqual(1)
    }),
  )
})

test('three groups with journeys of their own go to those of the other two', () => {
  const groups = ['red', 'blue', 'green']
  const boards = groups.flatMap(group => [
    { id: `${group} was`, group },
    { id: `${group} could`, group },
  ])
  const places = placesOf(groups, boards)
  expect(visitsOf(groups, places, { rule: 'others', steps: [] }).blue).toEqual([
    'red was',
    'red could',
    'green was',
    'green could',
  ])
  expect(visitsOf(groups, places, { rule: 'next', steps: [1] }).red).toEqual(['blue was', 'blue could'])
  expect(visitsOf(groups, places, { rule: 'gallery', steps: [] }).green).toHaveLength(6)
})
