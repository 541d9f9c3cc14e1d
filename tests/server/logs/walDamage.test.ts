// What was acknowledged and lies in the write-ahead log after a crash: damage to it is found before SQLite drops it.
import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSqliteLog } from '../../../server/logs/sqlite/sqliteLog.ts'
import { examineWal } from '../../../server/logs/sqlite/walDamage.ts'
import { temporaryFolder } from './temporaryFolder.ts'

/** A folder as a crash leaves it after twenty appends, each in a transaction of its own; after a power cut without index. */
async function crashed(names = ['log.db', 'log.db-wal', 'log.db-shm']) {
  const alive = await temporaryFolder()
  const store = await openSqliteLog({ directory: alive })
  for (let number = 0; number < 20; number++)
    await store.append([{ stream: 'board/b', entry: new Uint8Array(300).fill(number) }])
  const directory = await temporaryFolder()
  for (const name of names) await copyFile(join(alive, name), join(directory, name))
  await store.close()
  const wal = join(directory, 'log.db-wal')
  return { directory, wal, bytes: await readFile(wal) }
}

const countEntries = async (directory: string): Promise<number> => {
  const store = await openSqliteLog({ directory })
  const { entries } = await store.load('board/b')
  await store.close()
  return entries.length
}

test('a sound one is taken as it is', async () => {
  const { directory, wal } = await crashed()
  expect(await examineWal(wal)).toBeUndefined()
  expect(await countEntries(directory)).toBe(20)
  expect(await examineWal(wal)).toBeUndefined()
})

const frameBytes = 24 + 4096
const powerCut = ['log.db', 'log.db-wal']

async function expectNamed(wal: string, bytes: Buffer, at: number) {
  const damaged = Buffer.from(bytes)
  damaged[at] = (damaged[at] ?? 0) ^ 0x10
  await writeFile(wal, damaged)
  expect(await examineWal(wal), `byte ${at}`).toEqual({
    isLoss: true,
    message: expect.stringMatching(/is broken$/),
  })
}

test('a byte that was turned is named, wherever it is', async () => {
  const { directory, wal, bytes } = await crashed()
  for (let at = 0; at < bytes.length; at += 997) await expectNamed(wal, bytes, at)
  await expect(openSqliteLog({ directory })).rejects.toThrow(/log\.db-wal is damaged .* npm run restore/)
})

test('without the index too, before the last transaction', async () => {
  const { wal, bytes } = await crashed(powerCut)
  // A transaction here is two or three frames.
  const lastTwo = bytes.length - 6 * frameBytes
  for (let at = 0; at < lastTwo; at += 997) await expectNamed(wal, bytes, at)
  for (let salt = 32 + 8; salt < lastTwo; salt += frameBytes) await expectNamed(wal, bytes, salt)
})

test('an end that is missing is named, and nothing is changed by looking', async () => {
  const { directory, wal, bytes } = await crashed()
  const cut = bytes.subarray(0, bytes.length - 6 * frameBytes)
  await writeFile(wal, cut)
  await expect(openSqliteLog({ directory })).rejects.toThrow(/log\.db-wal is damaged \(it was cut off\)/)
  expect(await readFile(wal)).toEqual(cut)
})

test('a transaction that was cut short was never acknowledged, and the others are there', async () => {
  const { directory, wal, bytes } = await crashed(powerCut)
  await writeFile(wal, bytes.subarray(0, bytes.length - 100))
  const message = expect.stringContaining('its last transaction is not whole')
  expect(await examineWal(wal)).toEqual({ isLoss: false, message })
  expect(await countEntries(directory)).toBe(19)
})
