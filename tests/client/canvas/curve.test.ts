import fc from 'fast-check'
import { expect, test } from 'vitest'
import { monotonePath, type Point } from '../../../client/canvas/shapes/lanes/curve.ts'

const points: fc.Arbitrary<Point[]> = fc
  .array(fc.record({ gap: fc.integer({ min: 1, max: 400 }), y: fc.integer({ min: 0, max: 300 }) }), {
    minLength: 2,
    maxLength: 40,
  })
  .map(steps => {
    let x = 0
    return steps.map(({ gap, y }) => ({ x: (x += gap), y }))
  })

const numbersOf = (path: string) => [...path.matchAll(/-?\d+(\.\d+)?/g)].map(([number]) => Number(number))

/** The four points of each piece of a path. */
function piecesOf(path: string): Point[][] {
  const numbers = numbersOf(path)
  const all: Point[] = []
  for (let at = 0; at < numbers.length; at += 2) all.push({ x: numbers[at] ?? 0, y: numbers[at + 1] ?? 0 })
  const pieces: Point[][] = []
  for (let at = 0; at + 3 < all.length; at += 3) pieces.push(all.slice(at, at + 4))
  return pieces
}

test('a curve goes through all its points', () => {
  fc.assert(
    fc.property(points, through => {
      const pieces = piecesOf(monotonePath(through))
      expect(pieces).toHaveLength(through.length - 1)
      for (const [index, piece] of pieces.entries()) {
        expect(piece[0]).toEqual(through[index])
        expect(piece[3]).toEqual(through[index + 1])
      }
    }),
  )
})

test('between two points it never goes above or below them', () => {
  fc.assert(
    fc.property(points, through => {
      for (const [from, leaving, arriving, to] of piecesOf(monotonePath(through))) {
        if (!from || !leaving || !arriving || !to) throw new Error('a piece is not whole')
        for (const { y } of [leaving, arriving]) {
          expect(y).toBeGreaterThanOrEqual(Math.min(from.y, to.y) - 0.02)
          expect(y).toBeLessThanOrEqual(Math.max(from.y, to.y) + 0.02)
        }
      }
    }),
  )
})

test('fewer than two points make none', () => {
  expect(monotonePath([])).toBe('')
  expect(monotonePath([{ x: 1, y: 2 }])).toBe('')
})
