import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPeople, mentionAt, mentionedIn, segmentsOf } from '#shared/comments/mentions.ts'

const people = [
  { id: 'anna', name: 'Anna' },
  { id: 'petrova', name: 'Anna Petrova' },
  { id: 'yulia', name: 'Юля' },
  { id: 'grace-1', name: 'Grace' },
  { id: 'grace-2', name: 'Grace' },
]

describe('names in a text', () => {
  test('are cut out with their @, the longer one where two fit', () => {
    expect(segmentsOf('Hi @Anna Petrova, and @Anna', people)).toEqual([
      { text: 'Hi ' },
      { text: '@Anna Petrova', person: 'petrova' },
      { text: ', and ' },
      { text: '@Anna', person: 'anna' },
    ])
    expect(segmentsOf('(@Юля)', people)).toEqual([
      { text: '(' },
      { text: '@Юля', person: 'yulia' },
      { text: ')' },
    ])
  })

  test('are whole words: no addresses, no beginnings of other names', () => {
    expect(mentionedIn('mail@Anna @Annabel @Юлясик', people, [])).toEqual([])
  })

  test('leave nothing of the text out', () => {
    const text = fc
      .array(fc.constantFrom('@', ' ', 'Anna', 'Petrova', 'Юля', 'x', '\n', '@Grace'))
      .map(all => all.join(''))
    fc.assert(
      fc.property(text, said => {
        const segments = segmentsOf(said, people)
        expect(segments.map(({ text }) => text).join('')).toBe(said)
        for (const { text, person } of segments)
          if (person !== undefined) expect(people.map(({ name }) => `@${name}`)).toContain(text)
      }),
    )
  })

  test('mean everybody of that name, unless one was chosen', () => {
    expect(mentionedIn('@Grace', people, [])).toEqual(['grace-1', 'grace-2'])
    expect(mentionedIn('@Grace and @Grace', people, ['grace-2', 'anna'])).toEqual(['grace-2'])
  })
})

describe('a mention that is being written', () => {
  test('is what stands between the @ and the caret', () => {
    expect(mentionAt('Hi @An', 6)).toEqual({ at: 3, words: 'An' })
    expect(mentionAt('Hi @Anna Pe!', 11)).toEqual({ at: 3, words: 'Anna Pe' })
    expect(mentionAt('@', 1)).toEqual({ at: 0, words: '' })
    expect(mentionAt('Hi @An', 2)).toBeUndefined()
  })

  test('is none in an address, after a space or over a line', () => {
    expect(mentionAt('mail@an', 7)).toBeUndefined()
    expect(mentionAt('@ An', 4)).toBeUndefined()
    expect(mentionAt('@An\nna', 6)).toBeUndefined()
  })

  test('finds people by any word of their name, those whose first one it is before others', () => {
    const found = (words: string) => findPeople(people, words).map(({ id }) => id)
    expect(found('an')).toEqual(['anna', 'petrova'])
    expect(found('pet')).toEqual(['petrova'])
    expect(found('ю')).toEqual(['yulia'])
    expect(found('anna petrova ')).toEqual([])
  })
})
