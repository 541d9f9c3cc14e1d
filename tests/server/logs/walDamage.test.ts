// What was acknowledged and lies in the write-ahead log after a crash: damage to it is found before SQLite drops it.
import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSqliteLog } from '../../../server/logs/sqliteLog.ts'
import { walDamage } from '../../../server/logs/walDamage.ts'
import { temporaryFolder } from './temporaryFolder.ts'

/** A folder as a crash leaves it after twenty appends, each in a transaction of its own. */
async function crashed() {
  const alive = await temporaryFolder()
  const store = await openSqliteLog({ directory: alive })
  for (let number = 0; number < 20; number++)
    await store.append([{ stream: 'board/b', entry: new Uint8Array(300).fill(number) }])
  const directory = await temporaryFolder()
  for (const name of ['log.db', 'log.db-wal']) await copyFile(join(alive, name), join(directory, name))
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
  expect(await walDamage(wal)).toBeUndefined()
  expect(await countEntries(directory)).toBe(20)
  expect(await walDamage(wal)).toBeUndefined()
})

test('a byte that was turned before the last transaction is named, wherever it is', async () => {
  const { directory, wal, bytes } = await crashed()
  const frameBytes = 24 + 4096
  const lastTwo = bytes.length - 6 * frameBytes
  for (let at = 0; at < lastTwo; at += 997) {
    const damaged = Buffer.from(bytes)
    damaged[at] = (damaged[at] ?? 0) ^ 0x10
    await writeFile(wal, damaged)
    expect(await walDamage(wal), `byte ${at}`).toMatch(/is broken$/)
  }
  await expect(openSqliteLog({ directory })).rejects.toThrow(/log\.db-wal is damaged .* npm run restore/)
})

test('a transaction that was cut short was never acknowledged, and the others are there', async () => {
  const { directory, wal, bytes } = await crashed()
  await writeFile(wal, bytes.subarray(0, bytes.length - 100))
  expect(await walDamage(wal)).toBeUndefined()
  expect(await countEntries(directory)).toBe(19)
})
