// A thousand of these: npm run faults -- flips 1000
import { expect, test } from 'vitest'
import { temporaryDirectory } from '../../server/fixture.ts'
import { anySeed } from '../dice.ts'
import { cutLog, turnBits } from './damage.ts'

const seed = anySeed()

test('after bits were turned in any file, everything is there or the file and the remedy are named', async () => {
  const directory = await temporaryDirectory()
  const again = (cause: unknown) => {
    throw new Error(`npm run faults -- flips 60 --seed ${seed}`, { cause })
  }
  const verdicts = await turnBits({ directory, times: 60, seed, say: () => undefined }).catch(again)
  expect(verdicts.refused).toBeGreaterThan(0)
  expect(verdicts.named).toBeGreaterThan(0)
  // What only the doctor sees is in logs that are too large to be looked through at every start.
  expect(verdicts.doctor).toBe(0)
})

test('a log that was cut off is never taken for a shorter one, as long as its index is there', async () => {
  const directory = await temporaryDirectory()
  const lines: string[] = []
  const verdicts = await cutLog({ directory, seed, say: line => void lines.push(line) })
  expect(lines.filter(line => line.endsWith('earlier') && !line.includes('without its index'))).toEqual([])
  expect(verdicts.refused).toBeGreaterThan(20)
})
