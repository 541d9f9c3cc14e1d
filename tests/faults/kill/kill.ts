// The server is killed at random moments, as by a power switch, while twenty people draw and ask. Whatever it had
// acknowledged is there when it is started again. (kill -9 loses what a process has in its memory; what a power cut takes
// from a disk that does not sync, it cannot show.)
import { setTimeout as wait } from 'node:timers/promises'
import { api } from '../../server/client.ts'
import { gatherCrowd, type Crowd } from '../crowd/crowd.ts'
import { createDice, type Dice } from '../dice.ts'
import { startProcess, type ServerProcess } from '../serverProcess.ts'
import { fillHouse } from './fillHouse.ts'

export interface KillOptions {
  /** Empty, or none yet. */
  directory: string
  cycles: number
  seed: number
  /** Boards that are in the store beside those people draw on. */
  boards: number
  say: (line: string) => void
  /** Called before each start, while nothing else goes on. */
  before?: (cycle: number) => Promise<void>
}

export interface KillFigures {
  edits: number
  commands: number
  /** From the start of the process to its first answer, each time. Milliseconds. */
  servingMs: number[]
}

/** Then other people come into another room, so that the longest run takes no more memory than a short one. */
const cyclesARoom = 25

export async function killAgainAndAgain(options: KillOptions): Promise<KillFigures> {
  const { directory, cycles, seed, boards, say, before } = options
  const dice = createDice(seed)
  const figures: KillFigures = { edits: 0, commands: 0, servingMs: [] }
  const known = await fillHouse(directory, boards)
  let crowd: Crowd | undefined
  for (let cycle = 1; cycle <= cycles; cycle++) {
    await before?.(cycle)
    if (dice.falls(0.15)) await killAtStart(directory, dice)
    const begun = performance.now()
    const server = startProcess(directory, { program: dice.pick(['usual', 'hasty']) })
    const origin = await server.open
    await api({ origin }, known.token).call('readRoom', { params: { room: known.room } })
    figures.servingMs.push(performance.now() - begun)
    crowd ??= await gatherCrowd(origin, dice)
    await crowd.assertNothingLost(origin)
    await crowd.come(origin)
    if (cycle % cyclesARoom > 0 && cycle < cycles) await workAndKill(crowd, server, dice)
    else {
      await crowd.assertWhole(origin)
      await server.stop('SIGKILL')
    }
    const { edits, commands } = crowd.takeCounts()
    figures.edits += edits
    figures.commands += commands
    say(
      `cycle ${cycle}: serving after ${figures.servingMs.at(-1)?.toFixed(0)} ms, nothing lost; ` +
        `then ${edits} edits and ${commands} commands acknowledged`,
    )
    if (cycle % cyclesARoom === 0) crowd = undefined
  }
  return figures
}

async function workAndKill(crowd: Crowd, server: ServerProcess, dice: Dice): Promise<void> {
  crowd.work()
  await wait(dice.whole(20, 500))
  await server.stop('SIGKILL')
  await crowd.rest()
}

/** A start that is cut short must not do harm either. */
async function killAtStart(directory: string, dice: Dice): Promise<void> {
  const server = startProcess(directory)
  await Promise.race([server.open, wait(dice.whole(50, 900))])
  await server.stop('SIGKILL')
}
