// A hundred of these: npm run faults -- reveal 100
import { expect, test } from 'vitest'
import { temporaryDirectory } from '../../server/fixture.ts'
import { anySeed } from '../dice.ts'
import { revealAgainAndAgain } from './reveal.ts'

test('what was written hidden is on the board whole and once, whenever the server is killed as it is revealed', async () => {
  const seed = anySeed()
  const lines: string[] = []
  const directory = await temporaryDirectory()
  const say = (line: string) => void lines.push(line)
  const { edits } = await revealAgainAndAgain({ directory, cycles: 5, seed, say }).catch((cause: unknown) => {
    throw new Error(`npm run faults -- reveal 5 --seed ${seed}\n${lines.join('\n')}`, { cause })
  })
  expect(edits).toBeGreaterThan(0)
})
