import fc from 'fast-check'
import { expect, test } from 'vitest'
import { peopleToGroup, readNames, splitEvenly } from '#shared/people/grouping.ts'
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

test('facilitators and observers are in no group', () => {
  const story = tell()
  story.join('grace', 'member')
  story.join('edsger', 'observer')
  expect(peopleToGroup(story.state).map(({ id }) => id)).toEqual(['grace'])
})

const people = [
  { id: 'a', name: 'Анна Королёва' },
  { id: 't', name: 'Timur' },
  { id: 'l', name: 'Lena' },
  { id: 'l2', name: 'lena' },
]
const groups = [
  { id: 'red', name: 'Red' },
  { id: 'blue', name: 'Синие' },
]
const found = (text: string) =>
  readNames(text, people, groups).found.map(({ person, group }) => [person, group])

test('a list of names is read with headings, or with a group in each line', () => {
  expect(found('Red:\n  timur\n\nСиние\nанна  королева')).toEqual([
    ['t', 'red'],
    ['a', 'blue'],
  ])
  expect(found('Timur\tred\nСиние: Анна Королёва')).toEqual([
    ['t', 'red'],
    ['a', 'blue'],
  ])
  expect(found('Timur')).toEqual([['t', undefined]])
})

test('a name that nobody has, or that two have, is said to be unknown', () => {
  expect(readNames('Nobody\nLena', people, groups)).toEqual({ found: [], unknown: ['Nobody', 'Lena'] })
})
