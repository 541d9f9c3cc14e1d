import fc from 'fast-check'
import { expect, test } from 'vitest'
import { median, quantile } from '#shared/ballots/median.ts'

test('the median has as many below it as above it', () => {
  expect(median([5])).toBe(5)
  expect(median([5, 1, 3])).toBe(3)
  expect(median([1, 2, 3, 10])).toBe(2.5)
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1 }), values => {
      const middle = median(values)
      expect(values.filter(value => value < middle).length * 2).toBeLessThanOrEqual(values.length)
      expect(values.filter(value => value > middle).length * 2).toBeLessThanOrEqual(values.length)
    }),
  )
})

test('quartiles lie around it, and within what there is', () => {
  expect([quantile([0, 10, 20, 30, 40], 0.25), quantile([0, 10, 20, 30, 40], 0.75)]).toEqual([10, 30])
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1 }), values => {
      const [low, high] = [quantile(values, 0.25), quantile(values, 0.75)]
      expect(low).toBeGreaterThanOrEqual(Math.min(...values))
      expect(low).toBeLessThanOrEqual(median(values))
      expect(high).toBeGreaterThanOrEqual(median(values))
      expect(high).toBeLessThanOrEqual(Math.max(...values))
    }),
  )
})
