import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lettersOf, noteSizes, sizeNames, sizeOf } from '#shared/canvas/notes/noteSizes.ts'
import { estimateHeight, noteHeight } from '#shared/canvas/notes/sticky.ts'

test('a note as wide as a size is of that size, and a wider one has no smaller letters', () => {
  for (const name of sizeNames) expect(sizeOf(noteSizes[name].width)).toBe(name)
  const anyWidth = fc.integer({ min: 80, max: 1_000 })
  fc.assert(
    fc.property(anyWidth, anyWidth, (one, other) => {
      const [narrow, wide] = one < other ? [one, other] : [other, one]
      expect(lettersOf(wide).fontSize).toBeGreaterThanOrEqual(lettersOf(narrow).fontSize)
    }),
  )
})

test('a note in a lane of a template keeps the common letters', () => {
  for (const width of [180, 200, 224]) expect(lettersOf(width).fontSize).toBe(16)
})

test('the estimated height holds the lines in their letters', () => {
  fc.assert(
    fc.property(fc.constantFrom(...sizeNames), fc.nat({ max: 12 }), (name, breaks) => {
      const { width, lineHeight } = noteSizes[name]
      const text = Array.from({ length: breaks + 1 }, () => 'word').join('\n')
      expect(estimateHeight(text, width)).toBe(noteHeight(breaks + 1, width, 0))
      expect(estimateHeight(text, width)).toBeGreaterThanOrEqual((breaks + 1) * lineHeight)
    }),
  )
})
