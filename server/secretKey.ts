// The key that tokens are made with: made at the first start, readable by nobody but the server's own user.
import { randomBytes } from 'node:crypto'
import { open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { syncFolder } from './logs/rooms/durableJsonFile.ts'
import { StoreDamaged } from './logs/logStore.ts'
import { howToRestoreFile } from './logs/storeErrors.ts'

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
  if (text === undefined || text.trim() === wish)
    return writeSecretKey(directory, file, randomBytes(keyBytes))
  const key = parseSecretKey(text)
  if (!key) throw lost(file, 'holds no key')
  return text === textOf(key) ? key : writeSecretKey(directory, file, key)
}

/**
 * With a checksum: with one letter turned it would be another key, and nobody would get in or know why. Keys of before
 * have none and are believed.
 */
const textOf = (key: Buffer) => `${key.toString('base64url')}.${crc32(key).toString(16).padStart(8, '0')}\n`

/** Undefined for what is no key, or not as it was written. */
export function parseSecretKey(text: string): Buffer | undefined {
  const [, base64, checksum] = /^([\w-]{43})(?:\.([0-9a-f]{8}))?$/.exec(text.trim()) ?? []
  if (base64 === undefined) return undefined
  const key = Buffer.from(base64, 'base64url')
  return checksum === undefined || checksum === textOf(key).trim().slice(-8) ? key : undefined
}

const lost = (file: string, what: string) =>
  new StoreDamaged(
    `${file} ${what}: ${howToRestoreFile}. Without it nobody gets into the rooms there are; ` +
      `to go on with another key all the same, write the word ${wish} into that file.`,
  )

async function writeSecretKey(directory: string, file: string, key: Buffer): Promise<Uint8Array> {
  // Whole or not at all: a start that is cut short must not leave half a key.
  const temporary = `${file}.tmp`
  const handle = await open(temporary, 'w', 0o600)
  try {
    await handle.writeFile(textOf(key))
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(temporary, file)
  await syncFolder(directory)
  return key
}
