// A thousand of these: npm run faults -- kill 1000
import { expect, test } from 'vitest'
import { temporaryDirectory } from '../../server/fixture.ts'
import { anySeed } from '../dice.ts'
import { startProcess } from '../serverProcess.ts'
import { killAgainAndAgain } from './kill.ts'

test('nothing that was acknowledged is lost at kill -9, and the server serves again at once', async () => {
  const seed = anySeed()
  const lines: string[] = []
  const directory = await temporaryDirectory()
  const fresh: number[] = []
  const say = (line: string) => void lines.push(line)
  const options = {
    directory,
    cycles: 20,
    seed,
    boards: 200,
    say,
    // In between: the machine may be busier for a while.
    async before(cycle: number) {
      if (cycle % 3 === 1) fresh.push(await startOnNothing())
    },
  }
  const { servingMs } = await killAgainAndAgain(options).catch((cause: unknown) => {
    throw new Error(`npm run faults -- kill 20 --seed ${seed}\n${lines.join('\n')}`, { cause })
  })
  // However long a start takes on this machine: after a kill it takes hardly longer.
  expect(median(servingMs)).toBeLessThan(3 * median(fresh))
})

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? NaN

/** From the start of the process to its first answer, where there is nothing to read. Milliseconds. */
async function startOnNothing(): Promise<number> {
  const directory = await temporaryDirectory()
  const begun = performance.now()
  const server = startProcess(directory)
  const answer = await fetch(`${await server.open}/api/health`)
  expect(answer.status).toBe(200)
  const took = performance.now() - begun
  await server.stop('SIGKILL')
  return took
}
