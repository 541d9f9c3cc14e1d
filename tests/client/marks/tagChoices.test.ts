import { expect, test } from 'vitest'
import { firstChoice, tagChoices } from '../../../client/canvas/marks/tagChoices.ts'

const known = new Map([
  ['risk', 3],
  ['quick win', 2],
  ['Ещё думаем', 1],
])
const notes = [{ tags: ['quick win'] }, { tags: ['quick win', 'risk'] }]

const shown = (typed: string) =>
  tagChoices(typed, known, notes).map(({ tag, worn, isNew }) => (isNew ? `new ${tag}` : `${tag} ${worn}`))
const taken = (typed: string) => {
  const choices = tagChoices(typed, known, notes)
  return choices[firstChoice(typed, choices)]?.tag
}

test('all tags of the board are offered, those of the notes first', () => {
  expect(shown('')).toEqual(['risk some', 'quick win all', 'Ещё думаем none'])
})

test('what is typed narrows them, whatever its case; a word that is none of them makes a new one', () => {
  expect(shown('еще')).toEqual(['Ещё думаем none', 'new еще'])
  expect(shown('#RISK')).toEqual(['risk some'])
  expect(shown('   ')).toEqual(['risk some', 'quick win all', 'Ещё думаем none'])
})

test('Enter puts on what begins so or makes a new tag, and takes off only what is typed in full', () => {
  expect(taken('ri')).toBe('risk')
  expect(taken('quick')).toBe('quick')
  expect(taken('Quick Win')).toBe('quick win')
  expect(taken('isk')).toBe('isk')
})
