import fc from 'fast-check'
import { expect, test } from 'vitest'
import { peopleToGroup, splitEvenly } from '#shared/people/grouping.ts'
import { tell } from '../room/story.ts'

const ids = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${letter}${index}`)

test('by chance everybody gets a group, and groups are as large within one', () => {
  fc.assert(
    fc.property(
      fc.nat(40),
      fc.integer({ min: 1, max: 9 }),
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      (people, groups, chance) => {
        const split = splitEvenly(ids('p', people), ids('g', groups), () => chance.next().value)
        expect(Object.keys(split)).toHaveLength(people)
        const sizes = ids('g', groups).map(group => Object.values(split).filter(id => id === group).length)
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
      },
    ),
  )
})

test('those who are here are dealt out first: no group is of the absent alone', () => {
  const here = new Set(ids('p', 6))
  const split = splitEvenly(
    ids('p', 13),
    ids('g', 3),
    () => 0,
    person => here.has(person),
  )
  const present = ids('g', 3).map(group => [...here].filter(person => split[person] === group).length)
  expect(present).toEqual([2, 2, 2])
})

test('facilitators and observers are in no group', () => {
  const story = tell()
  story.join('grace', 'member')
  story.join('edsger', 'observer')
  expect(peopleToGroup(story.state).map(({ id }) => id)).toEqual(['grace'])
})
