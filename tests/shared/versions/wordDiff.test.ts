import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createWordDiffs, wordDiff, type TextPart } from '#shared/versions/wordDiff.ts'

const word = fc.constantFrom('call', 'back', 'Позвонить', 'within', 'an', 'hour', '👩‍🚀', '\n', ',', '  ')
const text = fc.oneof(
  fc.array(word, { maxLength: 12 }).map(words => words.join(' ')),
  fc.string({ unit: 'binary', maxLength: 30 }),
)
const without = (parts: TextPart[], kind: TextPart['kind']) =>
  parts.map(part => (part.kind === kind ? '' : part.text)).join('')

test('what stayed and what was deleted is the text before; with what was inserted it is the text after', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = wordDiff(before, after)
      expect(without(parts, 'inserted')).toBe(before)
      expect(without(parts, 'deleted')).toBe(after)
    }),
  )
})

test('the same text has nothing deleted and nothing inserted', () => {
  fc.assert(
    fc.property(text, same => {
      expect(wordDiff(same, same).filter(({ kind }) => kind !== 'same')).toEqual([])
    }),
  )
})

test('words that stay are told as such, around those that do not', () => {
  expect(wordDiff('Call back within an hour', 'Call everybody back within two hours')).toEqual([
    { kind: 'same', text: 'Call ' },
    { kind: 'inserted', text: 'everybody ' },
    { kind: 'same', text: 'back within ' },
    { kind: 'deleted', text: 'an' },
    { kind: 'inserted', text: 'two' },
    { kind: 'same', text: ' ' },
    { kind: 'deleted', text: 'hour' },
    { kind: 'inserted', text: 'hours' },
  ])
})

test('texts of ten thousand letters are told apart quickly', () => {
  const long = (seed: string) => Array.from({ length: 2_000 }, (_, index) => `${seed}${index}`).join(' ')
  const parts = wordDiff(long('a'), long('b'))
  expect(without(parts, 'deleted')).toBe(long('b'))
})

test('of thousands of long texts that changed the first are told word by word, and the rest as a whole', () => {
  const long = (word: string) => Array.from({ length: 300 }, (_, at) => `${word}${at}`).join(' ')
  const before = `${long('a')} same ${long('b')}`
  const after = `${long('c')} same ${long('d')}`
  expect(wordDiff(before, before.replace('a7', 'x7'))).toHaveLength(4)
  const diff = createWordDiffs()
  const near = (at: number) => [`${long('a')} ${at}`, `${long('c')} ${at} more`] as const
  const kept = Array.from({ length: 5_000 }, (_, at) => diff(...near(at)))
  expect(kept[0]?.length).toBeGreaterThan(10)
  expect(kept.at(-1)?.length).toBeLessThan(5)
  expect(without(diff(before, after), 'inserted')).toBe(before)
})
