// Bits are turned in every file of a store, and its log is cut off at every kind of place.
import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createDice, type Dice } from '../dice.ts'
import { judge, type Damage, type Verdict } from './judge.ts'
import { copyStore, filesIn, makeSampleStore, type SampleStore } from './sampleStore.ts'

export interface DamageOptions {
  /** Empty, or none yet. */
  directory: string
  say: (line: string) => void
}

export type Verdicts = Record<Verdict, number>

/** One bit, or a few bytes, in any file of the store. */
export async function turnBits(options: DamageOptions & { times: number; seed: number }): Promise<Verdicts> {
  const { directory, times, seed } = options
  const dice = createDice(seed)
  const store = await makeSampleStore(join(directory, 'sample'))
  const files = await filesIn(store.directory)
  const court = openCourt(store, options)
  for (let time = 0; time < times; time++) {
    const file = dice.falls(0.4) ? dice.pick(['log.db', 'log.db-wal']) : dice.pick(files)
    const { size } = await stat(join(store.directory, file))
    if (size === 0) continue
    const at = dice.whole(0, size - 1)
    const hasIndex = file === 'log.db-shm' || dice.falls(0.6)
    await court.hear({ file, hasIndex }, `byte ${at} turned`, bytes => turn(bytes, at, dice))
  }
  return court.verdicts
}

function turn(bytes: Buffer, at: number, dice: Dice): Buffer {
  const length = dice.falls(0.7) ? 1 : dice.whole(2, 64)
  for (let byte = at; byte < Math.min(at + length, bytes.length); byte++)
    bytes[byte] = (bytes[byte] ?? 0) ^ (length === 1 ? 1 << dice.whole(0, 7) : dice.whole(1, 255))
  return bytes
}

const pageBytes = 4096
const walHeaderBytes = 32
const frameBytes = 24 + pageBytes

/** log.db and its -wal, cut off in their headers, between and within pages and frames, and at their ends. */
export async function cutLog(options: DamageOptions & { seed: number }): Promise<Verdicts> {
  const { directory, seed } = options
  const dice = createDice(seed)
  const store = await makeSampleStore(join(directory, 'sample'))
  const court = openCourt(store, options)
  const cut = async (file: string, start: number, step: number, within: number[]) => {
    const { size } = await stat(join(store.directory, file))
    const middle = start + step * dice.whole(1, Math.floor((size - start) / step) - 2)
    const places = [0, 1, 18, 31, start, size - step, size - 1].concat(within.map(at => middle + at))
    for (const place of new Set(places))
      for (const hasIndex of [true, false])
        await court.hear({ file, hasIndex }, `cut off at ${place}`, bytes => bytes.subarray(0, place))
  }
  await cut('log.db', pageBytes, pageBytes, [0, 1, 100, pageBytes - 1, pageBytes])
  await cut('log.db-wal', walHeaderBytes, frameBytes, [0, 4, 12, 24, 25, 2_000, frameBytes - 1, frameBytes])
  return court.verdicts
}

function openCourt(store: SampleStore, { directory, say }: DamageOptions) {
  const verdicts: Verdicts = { whole: 0, refused: 0, named: 0, doctor: 0, earlier: 0 }
  const damaged = join(directory, 'damaged')
  return {
    verdicts,
    async hear(damage: Damage, what: string, change: (bytes: Buffer) => Buffer): Promise<void> {
      await rm(damaged, { recursive: true, force: true })
      await copyStore(store, damaged)
      const path = join(damaged, damage.file)
      await writeFile(path, change(await readFile(path)))
      if (!damage.hasIndex) await rm(join(damaged, 'log.db-shm'))
      const title = `${damage.file}, ${what}${damage.hasIndex ? '' : ', without its index'}`
      try {
        const verdict = await judge(damaged, store.content, damage)
        verdicts[verdict]++
        say(`${title}: ${verdict}`)
      } catch (cause) {
        throw new Error(title, { cause })
      }
    },
  }
}
