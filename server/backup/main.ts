// `npm run backup -- <file>`, `npm run restore -- <file>`, `npm run doctor`: what an administrator does with DATA_DIR.
import { setPriority } from 'node:os'
import { resolve } from 'node:path'
import { StoreDamaged, StoreFull, StoreLocked, StoreUnusable } from '../logs/logStore.ts'
import { BackupFailed } from './backupFile.ts'
import { sayContent } from './content.ts'
import { examine } from './examine.ts'
import { restoreBackup } from './restoreBackup.ts'
import { writeBackup } from './writeBackup.ts'

/** Lower than everything that answers people. */
const niceness = 19

// A backup holds the key, and everything that was said.
process.umask(0o077)

const [command, file, ...others] = process.argv.slice(2)
const directory = resolve(process.env.DATA_DIR || './data')

async function backUp(): Promise<void> {
  giveWay()
  const to = readFileName()
  console.log(
    `${directory} is in ${to}\n${sayContent(await writeBackup(directory, to, new Date().toISOString()))}`,
  )
}

function giveWay(): void {
  try {
    setPriority(niceness)
  } catch {
    // Where the system forbids it, it runs as it is.
  }
}

async function restore(): Promise<void> {
  const from = readFileName()
  console.log(`${from} is in ${directory}\n${sayContent(await restoreBackup(from, directory))}`)
}

async function diagnose(): Promise<void> {
  const { findings, content } = await examine(directory)
  for (const { kind, message } of findings) console.log(`${kind === 'damage' ? '✗' : '·'} ${message}`)
  if (content) console.log(sayContent(content))
  const damages = findings.filter(({ kind }) => kind === 'damage').length
  if (damages === 0) console.log(`${directory} is sound`)
  else {
    console.log(
      `${directory} has ${damages} ${damages === 1 ? 'damage' : 'damages'}. With a backup: stop Rotunda, move the folder ` +
        `to another place, and npm run restore -- <backup>`,
    )
    process.exitCode = 1
  }
}

function readFileName(): string {
  if (file === undefined || others.length > 0)
    throw new BackupFailed(`npm run ${command} -- <file>, with DATA_DIR for another folder than ./data`)
  return resolve(file)
}

const known = [BackupFailed, StoreDamaged, StoreFull, StoreLocked, StoreUnusable]

try {
  if (command === 'backup') await backUp()
  else if (command === 'restore') await restore()
  else await diagnose()
} catch (error) {
  const isKnown = error instanceof Error && known.some(kind => error instanceof kind)
  console.error(isKnown ? error.message : error)
  process.exitCode = 1
}
