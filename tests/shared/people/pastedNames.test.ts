import { expect, test } from 'vitest'
import { readNames } from '#shared/people/pastedNames.ts'

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
  readNames(text, people, groups).found.map(({ person, group }) => [person, group && Object.values(group)[0]])

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

test('several names in a line are as many people, and who is not known among them is told', () => {
  expect(found('Red: Timur, анна королева')).toEqual([
    ['t', 'red'],
    ['a', 'red'],
  ])
  expect(found('Red:\nTimur; Анна Королёва')).toEqual([
    ['t', 'red'],
    ['a', 'red'],
  ])
  expect(readNames('Gold: Timur, Hanna', people, groups)).toMatchObject({
    newGroups: ['Gold'],
    found: [{ person: 't' }],
    unknown: ['Gold: Hanna'],
  })
})

test('a name that nobody has, or that two have, is said to be unknown', () => {
  expect(readNames('Nobody\nLena', people, groups)).toEqual({
    found: [],
    newGroups: [],
    unknown: ['Nobody', 'Lena'],
  })
})

test('a group that is not there yet is made, where a colon says that it is one', () => {
  const read = readNames('Gold:\nTimur\n\nGreen team: Анна Королёва', people, groups)
  expect(read.newGroups).toEqual(['Gold', 'Green team'])
  expect(read.found.map(({ person, group }) => [person, group])).toEqual([
    ['t', { name: 'Gold' }],
    ['a', { name: 'Green team' }],
  ])
  expect(found('gold: Timur\nGOLD: Анна Королёва')).toEqual([
    ['t', 'gold'],
    ['a', 'gold'],
  ])
})

test('a column of a table is a group where several lines have it, and otherwise what somebody does', () => {
  expect(readNames('Timur\tGold\nАнна Королёва\tGold', people, groups).newGroups).toEqual(['Gold'])
  expect(readNames('Timur, engineer\nАнна Королёва, designer', people, groups)).toMatchObject({
    newGroups: [],
    found: [{ person: 't' }, { person: 'a' }],
  })
  expect(found('Анна, Королёва')).toEqual([['a', undefined]])
})

test('neither a heading with nobody below it nor the name of a person makes a group', () => {
  expect(readNames('Everybody who comes:\nRed\nTimur', people, groups).newGroups).toEqual([])
  expect(readNames('Timur:\nАнна Королёва', people, groups).newGroups).toEqual([])
  expect(readNames(`${'x'.repeat(500)}:\nTimur`, people, groups)).toMatchObject({ newGroups: [] })
})
