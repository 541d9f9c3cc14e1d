// What a damaged folder must come to: all that was acknowledged is there, or whoever looks is told which file is damaged
// and what to do. Never less without a word, never an empty start, and nothing made worse by a start that is refused.
import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { examine, type Finding } from '../../../server/backup/examine.ts'
import { readWhatIsThere, type Content, type Reading } from './readAll.ts'
import { filesIn } from './sampleStore.ts'

/**
 * `whole`: nothing is missing. `refused`: no server starts, and why is said. `named`: the rest can be used, and what
 * cannot is said. `doctor`: only the doctor has seen it. `earlier`: the end of the -wal is missing where no index knew of
 * it, so that all is as it was a little earlier.
 */
export type Verdict = 'whole' | 'refused' | 'named' | 'doctor' | 'earlier'

export interface Damage {
  /** The damaged file, as a path in the folder. */
  file: string
  /** The server was killed and nothing else: beside the -wal lies the index that knows how long it was. */
  hasIndex: boolean
}

/** What a person can do, in so many words. */
const remedy = /npm run restore|delete it/

/** @throws Error saying what was lost without a word, or said without help */
export async function judge(directory: string, expected: Content, damage: Damage): Promise<Verdict> {
  const { findings } = await examine(directory)
  const isSeenByDoctor = findings.some(({ kind }) => kind === 'damage')
  const before = await hashesOf(directory)
  let reading: Reading
  try {
    reading = await readWhatIsThere(directory)
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    assertHelpful(message, damage)
    if (damage.file.startsWith('log.db')) await assertUnchanged(directory, before, message)
    if (!isSeenByDoctor) throw new Error(`No server starts, and the doctor says that all is well: ${message}`)
    return 'refused'
  }
  const different = Object.keys(expected).filter(name => reading.content[name] !== expected[name])
  if (different.length === 0) return 'whole'
  const silent = different.filter(name => reading.failures[name] === undefined)
  for (const name of different)
    if (!silent.includes(name)) assertHelpful(reading.failures[name] ?? '', damage)
  if (silent.length === 0) {
    if (!isSeenByDoctor) throw new Error('The doctor says that all is well')
    return 'named'
  }
  if (isSeenByDoctor) return 'doctor'
  const isBlind = damage.file === 'log.db-wal' && !damage.hasIndex
  const isStated = isBlind && silent.every(name => isEarlier(reading.content[name], expected[name]))
  if (!isStated) throw new Error(`${silent.join()}: not what it was, and nobody says so (${say(findings)})`)
  return 'earlier'
}

const say = (findings: Finding[]) => findings.map(({ message }) => message).join('; ')

/** Rooms and boards as they were some entries before. */
function isEarlier(text: string | undefined, expected = ''): boolean {
  if (text === undefined) return true
  const numbers = (whole: string) => [...whole.matchAll(/second-\d+/g)].length
  return numbers(text) <= numbers(expected)
}

function assertHelpful(message: string, { file }: Damage): void {
  if (!remedy.test(message)) throw new Error(`It is not said what to do: ${message}`)
  if (message.includes('\n')) throw new Error(`It is not one line: ${message}`)
  const name = file.split('/').at(-1) ?? ''
  // The -wal belongs to log.db, of which people have heard.
  if (!message.includes(name) && !(name.startsWith('log.db') && message.includes('log.db')))
    throw new Error(`${file} is damaged, and what is said is: ${message}`)
}

/** What can be rescued of a damaged log has to be there afterwards. */
async function assertUnchanged(directory: string, before: Record<string, string>, message: string) {
  const after = await hashesOf(directory)
  for (const [file, bytes] of Object.entries(before))
    if (after[file] !== bytes) throw new Error(`A start that was refused has changed ${file} (${message})`)
}

/** SQLite makes the -shm anew at will. */
async function hashesOf(directory: string): Promise<Record<string, string>> {
  const isKept = (file: string) => !file.endsWith('-shm') && !file.startsWith('rotunda.lock')
  const files = (await filesIn(directory)).filter(isKept)
  return Object.fromEntries(
    await Promise.all(files.map(async file => [file, hash('sha256', await readFile(join(directory, file)))])),
  )
}
