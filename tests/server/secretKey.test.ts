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
  await expect(readSecretKey(directory, unused)).rejects.toThrow('holds no key: restore it')
})
