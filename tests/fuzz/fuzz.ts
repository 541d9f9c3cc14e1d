import { createDice } from '../faults/dice.ts'
import { forge } from './forge.ts'
import { makeHistory } from './history.ts'
import { tryUpdate, type Verdict } from './trial.ts'

export type Verdicts = Record<Verdict, number>

/** A new history every so many forgeries: making one costs as much as trying several. */
const forgeriesEach = 20

/**
 * Tries so many forged updates, and all the real ones they were made from.
 * @throws with the seed of what went wrong: it does so again at once
 */
export function fuzz(times: number, seed: number, say: (line: string) => void = () => undefined): Verdicts {
  const verdicts: Verdicts = { refused: 0, waits: 0, contradicts: 0, 'too costly': 0, misplaced: 0, taken: 0 }
  let toldAt = performance.now()
  for (let done = 0, round = seed; done < times; round++) {
    const dice = createDice(round)
    const { base, updates } = makeHistory(dice)
    let tried: Uint8Array | undefined
    try {
      for (const update of updates) {
        tried = update
        const verdict = tryUpdate(update, base)
        if (verdict !== 'taken' && verdict !== 'waits') throw new Error(`A real update is ${verdict}`)
      }
      for (let nth = 0; nth < forgeriesEach && done < times; nth++, done++) {
        tried = forge(updates, dice)
        verdicts[tryUpdate(tried, base)]++
      }
    } catch (cause) {
      const bytes = [tried ?? new Uint8Array(), base].map(each => Buffer.from(each).toString('hex'))
      throw new Error(`npm run fuzz -- 20 --seed ${round}\nupdate ${bytes[0]}\nbase ${bytes[1]}`, { cause })
    }
    if (performance.now() - toldAt > 10_000) {
      toldAt = performance.now()
      say(`${done} of ${times}: ${sayVerdicts(verdicts)}`)
    }
  }
  return verdicts
}

export const sayVerdicts = (verdicts: Verdicts): string =>
  Object.entries(verdicts)
    .map(([verdict, count]) => `${count} ${verdict}`)
    .join(', ')
