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
