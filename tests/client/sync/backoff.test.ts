import { expect, it } from 'vitest'
import fc from 'fast-check'
import { backoffMs, longestMs } from '../../../client/canvas/sync/wire/backoff.ts'

it('never waits for longer than two seconds, and the first time for a fifth of one at most', () => {
  const anyChance = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(fc.nat(2_000), anyChance, (failed, chance) => {
      expect(backoffMs(failed, chance)).toBeLessThanOrEqual(longestMs)
      expect(backoffMs(0, chance)).toBeLessThanOrEqual(200)
    }),
  )
})

it('spreads those who were sent away at the same moment over all of that time', () => {
  for (let failed = 0; failed < 10; failed++) {
    const most = backoffMs(failed, 1)
    const waits = Array.from({ length: 300 }, (_, person) => backoffMs(failed, (person + 0.5) / 300))
    const crowd = (tenth: number) => waits.filter(ms => Math.floor((ms / most) * 10) === tenth).length
    expect(Array.from({ length: 10 }, (_, tenth) => crowd(tenth))).toEqual(Array(10).fill(30))
  }
})
