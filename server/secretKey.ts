// The key that tokens are made with: made at the first start, readable by nobody but the server's own user.
import { randomBytes } from 'node:crypto'
import { open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder } from './logs/durableJsonFile.ts'
import { StoreDamaged } from './logs/logStore.ts'

const keyBytes = 32

/**
 * What an administrator writes into the file to get another key. A word, for an empty or missing file is also what a
 * full disk or a forgetful copy leaves behind.
 */
const wish = 'new'

/**
 * @param isInUse whether anybody has a token made with the key that should be there
 * @throws StoreDamaged when there is no such key: with a new one nobody would get in, and nobody would be told why
 */
export async function readSecretKey(directory: string, isInUse: () => Promise<boolean>): Promise<Uint8Array> {
  const file = join(directory, 'secret.key')
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined
    throw cause
  })
  if (text === undefined && (await isInUse())) throw lost(file, 'is missing')
  if (text === undefined || text.trim() === wish) return createSecretKey(directory, file)
  const key = Buffer.from(text.trim(), 'base64url')
  if (key.length !== keyBytes) throw lost(file, 'holds no key')
  return key
}

const lost = (file: string, what: string) =>
  new StoreDamaged(
    `${file} ${what}: restore it from a backup. Without it nobody gets into the rooms there are; ` +
      `to go on with another key all the same, write the word ${wish} into that file.`,
  )

async function createSecretKey(directory: string, file: string): Promise<Uint8Array> {
  const key = randomBytes(keyBytes)
  // Whole or not at all: a start that is cut short must not leave half a key.
  const temporary = `${file}.tmp`
  const handle = await open(temporary, 'w', 0o600)
  try {
    await handle.writeFile(`${key.toString('base64url')}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(temporary, file)
  await syncFolder(directory)
  return key
}
