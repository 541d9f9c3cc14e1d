// A million of these: npm run fuzz -- 1000000
import { expect, test } from 'vitest'
import { anySeed } from '../faults/dice.ts'
import { fuzz } from './fuzz.ts'

test('what passes the inspection does Yjs no harm, and what Yjs makes passes', () => {
  const before = process.memoryUsage().rss
  const verdicts = fuzz(2_000, anySeed())
  // A fuzzer whose forgeries are all refused at once looks at nothing.
  expect(verdicts.taken).toBeGreaterThan(20)
  expect(verdicts.refused).toBeGreaterThan(300)
  expect(process.memoryUsage().rss - before).toBeLessThan(300 * 2 ** 20)
})

test.each([1153092478, 775174945, 545885506, 323344449, 1730900281])(
  'a rest of what was collected is not put beside what is still there: %i',
  seed => {
    expect(fuzz(20, seed).contradicts).toBe(1)
  },
)
