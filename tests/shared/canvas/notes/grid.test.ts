import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  columnsFor,
  gridGap,
  gridOf,
  inReadingOrder,
  type Place,
  type Size,
} from '#shared/canvas/notes/grid.ts'

const anySizes = fc.array(
  fc.record({ w: fc.integer({ min: 80, max: 1_000 }), h: fc.integer({ min: 56, max: 3_000 }) }),
  { minLength: 1, maxLength: 60 },
)

type Box = Place & Size & { id: string }

const laidOut = (sizes: Size[], columns: number): Box[] =>
  gridOf(sizes, columns).places.map((place, index) => ({
    ...place,
    w: sizes[index]?.w ?? 0,
    h: sizes[index]?.h ?? 0,
    id: `n${index}`,
  }))

const areApart = (a: Box, b: Box) =>
  a.x + a.w + gridGap <= b.x ||
  b.x + b.w + gridGap <= a.x ||
  a.y + a.h + gridGap <= b.y ||
  b.y + b.h + gridGap <= a.y

test('no two boxes of a grid are nearer than the gap, and all lie in it', () => {
  fc.assert(
    fc.property(anySizes, fc.integer({ min: 1, max: 12 }), (sizes, columns) => {
      const boxes = laidOut(sizes, columns)
      const { w, h } = gridOf(sizes, columns)
      for (const [index, box] of boxes.entries()) {
        expect(box.x >= 0 && box.y >= 0 && box.x + box.w <= w && box.y + box.h <= h).toBe(true)
        for (const other of boxes.slice(index + 1)) expect(areApart(box, other)).toBe(true)
      }
    }),
  )
})

test('a grid is read in the order it was made in, so that tidying twice changes nothing', () => {
  fc.assert(
    fc.property(anySizes, fc.integer({ min: 1, max: 12 }), (sizes, columns) => {
      const boxes = laidOut(sizes, columns)
      const shuffled = [...boxes].sort((a, b) => a.h - b.h || a.w - b.w)
      expect(inReadingOrder(shuffled).map(box => box.id)).toEqual(boxes.map(box => box.id))
    }),
  )
})

test('notes roughly side by side are read from the left', () => {
  const at = (id: string, x: number, y: number) => ({ id, x, y, w: 224, h: 56 })
  const boxes = [at('c', 0, 100), at('b', 300, -20), at('a', 0, 0)]
  expect(inReadingOrder(boxes).map(box => box.id)).toEqual(['a', 'b', 'c'])
})

test('columns follow the shape that is asked for, and never the width that is not there', () => {
  const sizes = Array.from({ length: 24 }, () => ({ w: 224, h: 56 }))
  expect(columnsFor(sizes, { aspect: 0.2 })).toBe(1)
  expect(columnsFor(sizes, { aspect: 100 })).toBeGreaterThan(12)
  expect(columnsFor(sizes, { aspect: 100, widest: 500 })).toBe(2)
  expect(columnsFor(sizes, { widest: 10 })).toBe(1)
  const { w, h } = gridOf(sizes, columnsFor(sizes))
  expect(w / h).toBeGreaterThan(1)
  expect(w / h).toBeLessThan(2.5)
})
