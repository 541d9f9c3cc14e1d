import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { StoreDamaged } from '../../server/logs/logStore.ts'
import { readSecretKey } from '../../server/secretKey.ts'
import { temporaryDirectory } from './fixture.ts'

const unused = async () => false
const inUse = async () => true

test('the key is made once, and is the same ever after', async () => {
  const directory = await temporaryDirectory()
  const key = await readSecretKey(directory, unused)
  expect(key).toHaveLength(32)
  expect(await readSecretKey(directory, inUse)).toEqual(key)
})

test('a key that is gone is not replaced in silence, but when the file says so', async () => {
  const directory = await temporaryDirectory()
  const file = join(directory, 'secret.key')
  const key = await readSecretKey(directory, unused)
  await rm(file)
  await expect(readSecretKey(directory, inUse)).rejects.toThrow(StoreDamaged)
  await expect(readFile(file)).rejects.toThrow('ENOENT')
  await writeFile(file, 'new\n')
  const another = await readSecretKey(directory, inUse)
  expect(another).toHaveLength(32)
  expect(another).not.toEqual(key)
  expect(await readSecretKey(directory, inUse)).toEqual(another)
})

test.each(['', 'short'])('a file that holds %j is neither a key nor a wish for one', async text => {
  const directory = await temporaryDirectory()
  await writeFile(join(directory, 'secret.key'), text)
  await expect(readSecretKey(directory, unused)).rejects.toThrow('holds no key: take it from a backup')
})

test('a key with one letter turned is not taken for another one', async () => {
  const directory = await temporaryDirectory()
  const file = join(directory, 'secret.key')
  const key = await readSecretKey(directory, unused)
  const text = await readFile(file, 'utf8')
  for (let at = 0; at < text.length - 1; at++) {
    await writeFile(file, text.slice(0, at) + (text[at] === 'a' ? 'b' : 'a') + text.slice(at + 1))
    // The last letter has bits to spare.
    const read = await readSecretKey(directory, inUse).catch((cause: unknown) => cause)
    if (!(read instanceof StoreDamaged)) expect(read, `letter ${at}`).toEqual(key)
    else expect(read.message).toContain('npm run restore')
  }
})

test('a key of before, without a checksum, gets one', async () => {
  const directory = await temporaryDirectory()
  const file = join(directory, 'secret.key')
  const key = Buffer.alloc(32, 7)
  await writeFile(file, `${key.toString('base64url')}\n`)
  expect(await readSecretKey(directory, inUse)).toEqual(key)
  expect(await readFile(file, 'utf8')).toMatch(/^[\w-]{43}\.[0-9a-f]{8}\n$/)
  expect(await readSecretKey(directory, inUse)).toEqual(key)
})
