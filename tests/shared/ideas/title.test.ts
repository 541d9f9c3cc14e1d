import fc from 'fast-check'
import { expect, it } from 'vitest'
import { IdeaTitle } from '#shared/ideas/model.ts'
import { titleFrom } from '#shared/ideas/title.ts'

it('an idea is called like the first of its notes that says something, on one line', () => {
  expect(titleFrom(['', ' \n', 'Call\n back ', 'Warn'])).toBe('Call back')
  expect(titleFrom(['', ' '])).toBeUndefined()
})

it('whatever the notes say, the name is one that an idea may have', () =>
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 300 })), texts => {
      const title = titleFrom(texts)
      if (title !== undefined) expect(IdeaTitle.parse(title)).toBe(title)
    }),
  ))
