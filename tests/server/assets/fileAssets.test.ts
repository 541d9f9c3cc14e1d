import { hash as digest } from 'node:crypto'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { AssetDamaged } from '../../../server/assets/assetStore.ts'
import { openFileAssets } from '../../../server/assets/fileAssets.ts'
import { assetStoreContract } from '../../contracts/assetStore.ts'
import { temporaryFolder } from '../logs/temporaryFolder.ts'

assetStoreContract('the assets on disk', async () => {
  const directory = await temporaryFolder()
  const reopen = () => openFileAssets(directory)
  return { store: await reopen(), reopen }
})

const bytes = new TextEncoder().encode('a picture')
const hash = digest('sha256', bytes)
const asset = { hash, bytes, at: '2026-03-02T09:00:00.000Z' }

test('an asset is one file with its hash for a name', async () => {
  const directory = await temporaryFolder()
  const store = await openFileAssets(directory)
  await store.put('r1', asset)
  expect(await readdir(join(directory, 'assets', 'r1'))).toEqual([hash])
  expect(await readdir(join(directory, 'assets', '.incoming'))).toEqual([])
})

test('a file that was changed is named and not handed out, and putting the picture there again heals it', async () => {
  const directory = await temporaryFolder()
  const store = await openFileAssets(directory)
  await store.put('r1', asset)
  const file = join(directory, 'assets', 'r1', hash)
  await writeFile(file, 'another')
  await expect(store.read('r1', hash)).rejects.toThrow(AssetDamaged)
  await expect(store.read('r1', hash)).rejects.toThrow(file)
  await store.put('r1', asset)
  expect(await store.read('r1', hash)).toEqual(Buffer.from(bytes))
  await rm(file)
  expect(await store.read('r1', hash)).toBeUndefined()
})

test('what a crash has left half written is no asset, and gone after the next start', async () => {
  const directory = await temporaryFolder()
  const incoming = join(directory, 'assets', '.incoming')
  await mkdir(incoming, { recursive: true })
  await writeFile(join(incoming, 'half'), 'a pic')
  const store = await openFileAssets(directory)
  expect(await store.rooms()).toEqual([])
  await store.put('r1', asset)
  expect(await readdir(incoming)).toEqual([])
  expect(await store.rooms()).toEqual(['r1'])
})
