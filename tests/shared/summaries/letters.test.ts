import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesIn } from '#shared/summaries/picture/letters.ts'
import { widthOf } from '#shared/summaries/picture/letterWidths.ts'

const words = fc.array(fc.string({ unit: fc.constantFrom('i', 'W', 'ж', '—', '…', '😀') }), { maxLength: 12 })

test('no line is wider than its room, but one of a single letter, and no letter is lost', () =>
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 300 }), (said, w) => {
      const font = { fontSize: 20, w }
      const lines = linesIn(said.join(' '), font)
      for (const line of lines)
        expect(Array.from(line).length === 1 || widthOf(line, 20) <= w + 1e-6).toBe(true)
      expect(lines.join('').replaceAll(' ', '')).toBe(said.join(''))
    }),
  ))

test('a line as long as somebody wants is broken at once', () => {
  const lines = linesIn('слово '.repeat(200_000), { fontSize: 20, w: Infinity })
  expect(lines).toHaveLength(1)
})
