import fc from 'fast-check'
import { expect, test } from 'vitest'
import { zonesOf, type LanesProps } from '#shared/canvas/lanes/lanes.ts'
import { createFrameCounts } from '../../../client/canvas/shapes/lanes/frameCounts.ts'
import { curvePaths } from '../../../client/canvas/shapes/lanes/curvePaths.ts'

const lane = (id: string, size: number) => ({ id, title: id, size })

const journey: LanesProps = {
  frame: 'journey',
  title: 'A case',
  columns: [lane('first', 200), lane('second', 200), lane('third', 200)],
  rows: [lane('actions', 150), { ...lane('emotions', 240), scale: { top: 2, bottom: -2 } }],
}
const zones = zonesOf(journey)

const place = fc.record({ x: fc.integer({ min: -100, max: 900 }), y: fc.integer({ min: -100, max: 600 }) })
const moves = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.option(place, { nil: undefined })))

test('counts and means are those of the notes as they stand, however they came there', () => {
  fc.assert(
    fc.property(moves, steps => {
      const counts = createFrameCounts(journey)
      for (const [note, at] of steps) counts.put(note, at)
      const standing = [...new Map(steps).values()].filter(at => at !== undefined)
      for (const [cell, { box }] of zones.entries()) {
        const inside = standing.filter(
          ({ x, y }) => x >= box.x && x < box.x + box.w && y >= box.y && y < box.y + box.h,
        )
        expect(counts.counts()[cell]).toBe(inside.length)
        const mean = counts.mean(cell)
        expect(mean === undefined).toBe(inside.length === 0)
        expect(mean?.y ?? 0).toBeCloseTo(
          inside.reduce((sum, { y }) => sum + y, 0) / Math.max(1, inside.length),
        )
      }
    }),
  )
})

test('only what changed wakes somebody', () => {
  const counts = createFrameCounts(journey)
  expect(counts.put('a', { x: 200, y: 100 })).toBe('counted')
  expect(counts.put('a', { x: 210, y: 100 })).toBe('moved')
  expect(counts.put('a', { x: 210, y: 100 })).toBe('nothing')
  expect(counts.put('a', { x: 410, y: 100 })).toBe('counted')
  expect(counts.put('a', undefined)).toBe('counted')
  expect(counts.put('a', { x: 5_000, y: 100 })).toBe('nothing')
})

const middleOf = (cell: number, dy = 0) => {
  const box = zones[cell]?.box ?? { x: 0, y: 0, w: 0, h: 0 }
  return { x: box.x + box.w / 2, y: box.y + box.h / 2 + dy }
}

test('the curve goes through the mean of each column, and passes over columns without notes', () => {
  const counts = createFrameCounts(journey)
  counts.put('low', middleOf(3, 60))
  counts.put('high', middleOf(3, 20))
  counts.put('other row', middleOf(1))
  counts.put('last', middleOf(5, -30))
  const [none, curve] = curvePaths(journey, counts)
  const first = middleOf(3, 40)
  const last = middleOf(5, -30)
  expect(none).toBe('')
  expect(curve).toMatch(new RegExp(`^M${first.x} ${first.y}C.* ${last.x} ${last.y}$`))
})

test('one column makes no curve', () => {
  const counts = createFrameCounts(journey)
  counts.put('only', middleOf(3))
  expect(curvePaths(journey, counts)).toEqual(['', ''])
})
