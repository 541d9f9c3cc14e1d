// A thousand of these: npm run faults -- kill 1000
import { expect, test } from 'vitest'
import { temporaryDirectory } from '../../server/fixture.ts'
import { anySeed } from '../dice.ts'
import { killAgainAndAgain } from './kill.ts'

test('nothing that was acknowledged is lost at kill -9, and the server serves again at once', async () => {
  const seed = anySeed()
  const lines: string[] = []
  const directory = await temporaryDirectory()
  const say = (line: string) => void lines.push(line)
  const { servingMs } = await killAgainAndAgain({ directory, cycles: 20, seed, boards: 200, say }).catch(
    (cause: unknown) => {
      throw new Error(`npm run faults -- kill 20 --seed ${seed}\n${lines.join('\n')}`, { cause })
    },
  )
  // Two seconds on a quiet machine, which the one that runs all tests at once is not.
  expect(servingMs.sort((a, b) => a - b)[10]).toBeLessThan(6_000)
}, 120_000)
