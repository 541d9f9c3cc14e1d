import { expect, test } from 'vitest'
import { layOut } from '../../../client/canvas/pictures/layOut.ts'

test('one picture stands around the point, no larger than it is', () => {
  expect(layOut([{ w: 100, h: 50 }], { x: 10, y: 20 })).toEqual([{ x: -40, y: -5, w: 100, h: 50 }])
  expect(layOut([{ w: 4_000, h: 1_000 }], { x: 0, y: 0 })).toEqual([{ x: -240, y: -60, w: 480, h: 120 }])
})

test('many stand in rows and never on each other', () => {
  const placed = layOut(
    Array.from({ length: 11 }, (_, at) => ({ w: 100 + 90 * at, h: 1_000 - 80 * at })),
    { x: 500, y: 500 },
  )
  for (const [at, one] of placed.entries())
    for (const other of placed.slice(at + 1))
      expect(
        one.x + one.w <= other.x ||
          other.x + other.w <= one.x ||
          one.y + one.h <= other.y ||
          other.y + other.h <= one.y,
      ).toBe(true)
})
