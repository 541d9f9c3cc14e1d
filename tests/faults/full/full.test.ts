// With a file system of its own, as root: npm run faults -- full 20
import { test } from 'vitest'
import { temporaryDirectory } from '../../server/fixture.ts'
import { anySeed } from '../dice.ts'
import { canLimitFiles, limitFiles } from './disks.ts'
import { fillAndRelease } from './full.ts'

test.runIf(canLimitFiles)(
  'a full disk is told to everybody, takes nothing that was acknowledged, and all goes on when there is space',
  async () => {
    const seed = anySeed()
    const lines: string[] = []
    const directory = await temporaryDirectory()
    const run = fillAndRelease({
      directory,
      disk: limitFiles(),
      times: 2,
      seed,
      say: line => void lines.push(line),
    })
    await run.catch((cause: unknown) => {
      throw new Error(`npm run faults -- full 2 --seed ${seed}\n${lines.join('\n')}`, { cause })
    })
  },
)
