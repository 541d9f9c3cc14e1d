// The key that tokens are made with: made at the first start, readable by nobody but the server's own user.
import { randomBytes } from 'node:crypto'
import { open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder } from './logs/durableJsonFile.ts'
import { StoreDamaged } from './logs/logStore.ts'

const keyBytes = 32

/** @throws StoreDamaged when the file holds no key: a new one would lock everybody out without a word */
export async function readSecretKey(directory: string): Promise<Uint8Array> {
  const file = join(directory, 'secret.key')
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined
    throw cause
  })
  if (text === undefined) return createSecretKey(directory, file)
  const key = Buffer.from(text.trim(), 'base64url')
  if (key.length !== keyBytes)
    throw new StoreDamaged(
      `${file} holds no key: restore it from a backup, or delete it (everybody then has to join again)`,
    )
  return key
}

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
