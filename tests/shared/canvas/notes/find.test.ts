import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, matcherOf, wordsOfNote } from '#shared/canvas/notes/find.ts'

const anyText = fc.string({ unit: 'grapheme', maxLength: 60 })

test('every part of a text finds the text', () => {
  fc.assert(
    fc.property(anyText, fc.nat(60), fc.nat(60), (text, from, length) => {
      const letters = [...new Intl.Segmenter('en').segment(text)].map(({ segment }) => segment)
      const part = letters.slice(from, from + length).join('')
      expect(matcherOf(part)?.(fold(text)) ?? true).toBe(true)
    }),
  )
})

test('case never counts, and to fold twice changes nothing', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zA-Zа-яА-ЯёЁ ]{0,30}$/u), text => {
      expect(fold(text.toUpperCase())).toBe(fold(text.toLowerCase()))
      expect(fold(fold(text))).toBe(fold(text))
    }),
  )
})

test('every word has to be there, in any order', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-zа-я]{1,8}$/u), { minLength: 1, maxLength: 6 }), words => {
      const text = fold(words.join(' '))
      expect(matcherOf([...words].reverse().join('  '))?.(text)).toBe(true)
      expect(matcherOf(`${words.join(' ')} 0`)?.(text)).toBe(false)
    }),
  )
})

test.each([
  ['Ещё раз', 'еще', true],
  ['Все еще', 'ещё', true],
  ['Crème brûlée', 'creme BRULEE', true],
  ['Мой план', 'мои', false],
  ['Мой план', 'МОЙ', true],
  ['Größe', 'grosse', false],
  ['Größe', 'größe', true],
  ['ﬁnal', 'final', true],
  ['Warn the customer', 'customer warn', true],
])('in “%s” “%s” is found: %s', (text, query, isFound) => {
  expect(matcherOf(query)?.(fold(text))).toBe(isFound)
})

test('a tag is found by its word and with its hash, the author by the name', () => {
  const words = wordsOfNote('Call first', ['quick win', 'риск'], 'Ада')
  for (const query of ['quick win', '#quick', '#quick-win', '#РИСК', 'ада call'])
    expect(matcherOf(query)?.(words)).toBe(true)
  expect(matcherOf('#call')?.(words)).toBe(false)
})

test('nothing is looked for by blanks', () => {
  expect(matcherOf(' \t\n')).toBeUndefined()
})

test('five thousand notes are looked through in a small part of a frame', () => {
  const notes = Array.from({ length: 5_000 }, (_, at) =>
    wordsOfNote(`${at}: Передали трижды, и каждый снова просит логи, everyone asks again`, ['риск'], 'Ада'),
  )
  const times = Array.from({ length: 20 }, () => {
    const start = performance.now()
    notes.filter(matcherOf('трижды логи 4999') ?? (() => false))
    return performance.now() - start
  })
  expect(Math.min(...times)).toBeLessThan(8)
})
