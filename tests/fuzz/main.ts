// `npm run fuzz -- [how often] [--seed <seed>]`: forged updates against the inspection and Yjs itself.
import { parseArgs } from 'node:util'
import { anySeed } from '../faults/dice.ts'
import { fuzz, sayVerdicts } from './fuzz.ts'

const { positionals, values } = parseArgs({ allowPositionals: true, options: { seed: { type: 'string' } } })
const times = Number(positionals[0] ?? 100_000)
const seed = values.seed === undefined ? anySeed() : Number(values.seed)
if (!(times > 0) || !Number.isSafeInteger(seed)) {
  console.error('npm run fuzz -- [how often] [--seed <seed>]')
  process.exit(2)
}
console.log(`${times} updates --seed ${seed}`)
const before = process.memoryUsage().rss
console.log(sayVerdicts(fuzz(times, seed, line => console.log(line))))
const grown = process.memoryUsage().rss - before
console.log(`${Math.round(grown / 2 ** 20)} MiB of memory more than at the start`)
