// `npm run faults -- <what> [how often] [--seed <seed>]`: what tests/faults does a few times in CI, as often as wanted.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { cutLog, turnBits, type Verdicts } from './damage/damage.ts'
import { anySeed } from './dice.ts'
import { limitFiles, mountSmallDisk } from './full/disks.ts'
import { fillAndRelease } from './full/full.ts'
import { openHouse } from './house.ts'
import { killAgainAndAgain } from './kill/kill.ts'
import { playSchedules } from './network/network.ts'
import { revealAgainAndAgain } from './reveal/reveal.ts'

interface Run {
  directory: string
  times: number
  seed: number
  say: (line: string) => void
}

const kinds: Record<string, { times: number; run: (run: Run) => Promise<string> }> = {
  kill: {
    times: 100,
    async run({ times: cycles, ...rest }) {
      const { edits, commands, servingMs } = await killAgainAndAgain({ ...rest, cycles, boards: 1_000 })
      const sorted = servingMs.sort((a, b) => a - b)
      const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]?.toFixed(0)
      return (
        `${cycles} kills with 1,000 boards in the store: ${edits} edits and ${commands} commands acknowledged, none lost; ` +
        `serving again after ${at(0.5)} ms (median), ${at(0.99)} ms (p99), ${at(1)} ms at most`
      )
    },
  },
  reveal: {
    times: 100,
    async run({ times: cycles, ...rest }) {
      const { edits, hidden, shown } = await revealAgainAndAgain({ ...rest, cycles })
      return (
        `${cycles} kills at a reveal, ${hidden} before it was on disk and ${shown} after: ${edits} hidden edits ` +
        `acknowledged, all on the board in the end, once`
      )
    },
  },
  flips: { times: 100, run: async run => sayVerdicts(await turnBits(run)) },
  full: {
    times: 10,
    async run({ directory, ...rest }) {
      const isRoot = process.getuid?.() === 0
      const disk = isRoot ? mountSmallDisk(directory) : limitFiles()
      try {
        await fillAndRelease({ directory, disk, ...rest })
      } finally {
        disk.remove()
      }
      return `${disk.name}, and space again, ${rest.times} times: nothing acknowledged was lost`
    },
  },
  network: {
    times: 1_000,
    async run({ directory, times: runs, seed, say }) {
      const { app } = await openHouse(directory, { sync: { idleMs: 5 } })
      const origin = await app.listen({ host: '127.0.0.1', port: 0 })
      let count = 0
      await playSchedules({ origin, runs, seed, played: () => say(`schedule ${++count}: all the same`) })
      await app.close()
      return `${runs} schedules of four people on faulty lines: all the same at the end, nothing acknowledged lost`
    },
  },
  cuts: {
    times: 1,
    async run({ times, seed, ...rest }) {
      for (let time = 1; time < times; time++) await cutLog({ ...rest, seed: seed + time })
      return sayVerdicts(await cutLog({ ...rest, seed }))
    },
  },
}

const sayVerdicts = ({ whole, refused, named, doctor, earlier }: Verdicts) =>
  `nothing was missing ${whole} times; no server started, and said why, ${refused} times; what was damaged was named ` +
  `${named} times, by the doctor alone ${doctor} times; the end of a -wal without its index was missing ${earlier} times`

const { positionals, values } = parseArgs({ allowPositionals: true, options: { seed: { type: 'string' } } })
const [name = '', howOften] = positionals
const kind = kinds[name]
if (!kind) {
  console.error(`npm run faults -- ${Object.keys(kinds).join(' | ')} [how often] [--seed <seed>]`)
  process.exit(2)
}
const seed = values.seed === undefined ? anySeed() : Number(values.seed)
const times = howOften === undefined ? kind.times : Number(howOften)
const directory = await mkdtemp(join(tmpdir(), 'rotunda-faults-'))
console.log(`${name} ${times} --seed ${seed}`)
try {
  console.log(await kind.run({ directory, times, seed, say: line => console.log(line) }))
  await rm(directory, { recursive: true, force: true })
  process.exit()
} catch (cause) {
  console.error(cause)
  console.error(`Again: npm run faults -- ${name} ${times} --seed ${seed}. The data is left in ${directory}`)
  process.exit(1)
}
