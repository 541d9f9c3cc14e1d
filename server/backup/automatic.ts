// A backup a day beside the rooms, made by a process of its own so that nobody on a board waits for it. It helps against
// damage and mistakes; against the loss of the disk, BACKUP_DIR has to lead to another one.
import { execFile } from 'node:child_process'
import { readdir, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '../logs/rooms/makeFolder.ts'

const dayMs = 24 * 60 * 60 * 1000
const hourMs = 60 * 60 * 1000
/** Whoever starts a server wants it now. */
const firstLookMs = 60 * 1000

export interface AutomaticBackupsParts {
  /** DATA_DIR */
  directory: string
  /** Where they are kept. */
  folder: string
  /** How many; the oldest goes when there is one more. */
  keep: number
  /** ISO 8601, UTC. */
  now: () => string
  warn: (message: string) => void
}

export interface AutomaticBackups {
  /** Makes one when the newest is a day old; looks after a minute, then every hour, until `stop`. */
  start(): void
  /** Makes one now, and lets go of the oldest. Resolves with its file, undefined where it could not be made. */
  make(): Promise<string | undefined>
  stop(): void
}

const pattern = /^rotunda-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.backup$/
const nameAt = (moment: string) => `rotunda-${moment.slice(0, 19).replaceAll(':', '-')}.backup`

/** Oldest first; none where there is no such folder. */
export async function listBackups(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  return names
    .filter(name => pattern.test(name))
    .sort()
    .map(name => join(folder, name))
}

/** One that was made while the clock was ahead says nothing about today. */
export const isBackupDue = (madeAt: number[], now: number): boolean =>
  madeAt.every(at => at > now || now - at >= dayMs)

export function createAutomaticBackups(parts: AutomaticBackupsParts): AutomaticBackups {
  const { directory, folder, keep, now, warn } = parts
  const stopping = new AbortController()
  let timer: NodeJS.Timeout | undefined

  async function make(): Promise<string | undefined> {
    const file = join(folder, nameAt(now()))
    try {
      await makeFolder(folder)
      await assertSpace(directory, folder)
      await runBackup(directory, file, stopping.signal)
      for (const old of (await listBackups(folder)).slice(0, -keep)) await rm(old)
      return file
    } catch (cause) {
      if (!stopping.signal.aborted)
        warn(`The backup of the day was not made: ${cause instanceof Error ? cause.message : String(cause)}`)
      return undefined
    }
  }

  async function makeWhenDue(): Promise<void> {
    const files = await Promise.all((await listBackups(folder)).map(file => stat(file)))
    if (
      isBackupDue(
        files.map(({ mtimeMs }) => mtimeMs),
        Date.parse(now()),
      )
    )
      await make()
  }

  const look = () => void makeWhenDue().catch((cause: unknown) => warn(String(cause)))

  return {
    start() {
      timer = setTimeout(() => {
        look()
        timer = setInterval(look, hourMs).unref()
      }, firstLookMs).unref()
    },
    make,
    stop() {
      clearInterval(timer)
      stopping.abort()
    },
  }
}

/** A backup must not be what fills the disk: there has to be room for two. */
async function assertSpace(directory: string, folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  const { size } = await stat(join(directory, 'log.db'))
  if (bavail * bsize < 2 * size) throw new Error(`there is too little space in ${folder}`)
}

/** Rejects with what the program complained of. */
function runBackup(directory: string, file: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const program = join(import.meta.dirname, 'main.ts')
    execFile(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', program, 'backup', file],
      { env: { ...process.env, DATA_DIR: directory }, signal },
      (error, _stdout, stderr) => (error ? reject(new Error(stderr.trim() || error.message)) : resolve()),
    )
  })
}
