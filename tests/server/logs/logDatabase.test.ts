import { existsSync } from 'node:fs'
import { copyFile, mkdir, open, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeEach, expect, test } from 'vitest'
import { StoreDamaged, StoreUnusable } from '../../../server/logs/logStore.ts'
import { openSqliteLog } from '../../../server/logs/sqlite/sqliteLog.ts'
import { asStoreError } from '../../../server/logs/storeErrors.ts'
import { temporaryFolder } from './temporaryFolder.ts'

const FILLING = 0xab
const pageBytes = 4096

let directory: string
let file: string
let warnings: string[]

beforeEach(async () => {
  directory = await temporaryFolder()
  file = join(directory, 'log.db')
  warnings = []
})

const openLog = () => openSqliteLog({ directory, onWarning: message => warnings.push(message) })

/** A small board, and a large one that no page cache holds. */
async function writeLog(): Promise<void> {
  const store = await openLog()
  await store.append([{ stream: 'board/small', entry: new Uint8Array([1, 2, 3]) }])
  const entry = new Uint8Array(100_000).fill(FILLING)
  await store.append(Array.from({ length: 50 }, () => ({ stream: 'board/large', entry })))
  await store.append([{ stream: 'room/r1', entry: new Uint8Array([1]) }])
  await store.checkpoint('room/r1', 1, new TextEncoder().encode('{}'))
  await store.close()
}

/** Wipes the pages that hold nothing but parts of the large board's entries. */
async function wipeLargeEntries(): Promise<void> {
  const pages = await readFile(file)
  const handle = await open(file, 'r+')
  for (let at = 0; at < pages.length; at += pageBytes) {
    const isFilling = pages.subarray(at + 4, at + pageBytes).every(byte => byte === FILLING)
    if (isFilling) await handle.write(Buffer.alloc(pageBytes, 0xff), 0, pageBytes, at)
  }
  await handle.close()
}

const damages = {
  'no database': () => writeFile(file, 'Dear diary, '.repeat(1000)),
  empty: () => truncate(file, 0),
  'shorter than its header': () => truncate(file, 50),
  'cut in half': async () => truncate(file, Math.floor((await stat(file)).size / 2)),
  'without its header': async () => {
    const handle = await open(file, 'r+')
    await handle.write(Buffer.alloc(100))
    await handle.close()
  },
  'damaged in the middle': wipeLargeEntries,
  "another program's": async () => {
    await rm(file)
    const other = new DatabaseSync(file)
    other.exec('CREATE TABLE entries (a)')
    other.close()
  },
  'without its tables': async () => {
    const db = new DatabaseSync(file)
    db.exec('DROP TABLE snapshots')
    db.close()
  },
}

test.each(Object.entries(damages))(
  'a log.db that is %s is named, left as it is, and can be put back',
  async (_, damage) => {
    await writeLog()
    const backup = join(directory, 'backup.db')
    await copyFile(file, backup)
    await damage()
    const damaged = await readFile(file)

    const error = await openLog().then(
      () => undefined,
      (cause: unknown) => cause,
    )
    expect(error).toBeInstanceOf(StoreDamaged)
    expect(String(error)).toContain(`${file} is damaged`)
    expect(String(error)).toContain('npm run restore')
    expect((await readFile(file)).equals(damaged)).toBe(true)

    await copyFile(backup, file)
    const store = await openLog()
    expect((await store.load('board/large')).seq).toBe(50)
    await store.close()
  },
)

test('damage that comes while the log is open is met when it is read, and other streams go on', async () => {
  await writeLog()
  const store = await openLog()
  await wipeLargeEntries()
  await expect(store.load('board/large')).rejects.toThrow(StoreDamaged)
  await expect(store.read('board/large', 0)).rejects.toThrow(`${file} is damaged`)
  expect((await store.load('board/small')).entries).toEqual([{ seq: 1, entry: new Uint8Array([1, 2, 3]) }])
  await store.append([{ stream: 'board/small', entry: new Uint8Array([4]) }])
  await store.close()
})

test('a stream that lacks entries is damaged, not shorter', async () => {
  await writeLog()
  const db = new DatabaseSync(file)
  db.exec("DELETE FROM entries WHERE stream = 'board/large' AND seq = 7")
  db.close()
  const store = await openLog()
  await expect(store.load('board/large')).rejects.toThrow('entries of board/large are missing')
  await store.close()
})

test('an entry that is not what was written is named, and other streams go on', async () => {
  await writeLog()
  const db = new DatabaseSync(file)
  db.exec("UPDATE entries SET entry = X'010203FF' WHERE stream = 'board/small'")
  db.close()
  const store = await openLog()
  await expect(store.load('board/small')).rejects.toThrow('entry 1 of board/small is not what was written')
  expect((await store.load('board/large')).seq).toBe(50)
  await store.close()
})

test('a log of version 1 is brought up to date, with all that is in it', async () => {
  await writeLog()
  const db = new DatabaseSync(file)
  db.exec(
    'ALTER TABLE entries DROP COLUMN crc; ALTER TABLE snapshots DROP COLUMN crc; PRAGMA user_version = 1',
  )
  db.close()
  const store = await openLog()
  expect((await store.load('board/large')).entries).toHaveLength(50)
  await store.append([{ stream: 'board/small', entry: new Uint8Array([4]) }])
  expect((await store.load('board/small')).seq).toBe(2)
  await store.close()
  await (await openLog()).close()
})

test('a log that cannot be brought up to date keeps every byte it had', async () => {
  await writeLog()
  const db = new DatabaseSync(file)
  // The second step finds what it wants to make.
  db.exec('ALTER TABLE entries DROP COLUMN crc; PRAGMA user_version = 1')
  db.close()
  const before = await readFile(file)
  await expect(openLog()).rejects.toThrow('duplicate column')
  expect((await readFile(file)).equals(before)).toBe(true)
  expect(existsSync(`${file}-wal`)).toBe(false)
})

test('a log.db that is gone while its rooms are there is no empty start; without rooms it is one', async () => {
  await writeLog()
  await rename(file, `${file}.old`)
  const opening = openLog()
  await expect(opening).rejects.toThrow(StoreDamaged)
  await expect(opening).rejects.toThrow(`${file} is missing`)
  await rename(join(directory, 'rooms'), join(directory, 'rooms.old'))
  const store = await openLog()
  expect(await store.streams('')).toEqual([])
  await store.close()
  expect(warnings).toEqual([])
})

test('a folder in the place of log.db is named', async () => {
  await mkdir(file)
  await expect(openLog()).rejects.toThrow(StoreUnusable)
  await expect(openLog()).rejects.toThrow(`${file} cannot be used`)
})

test('a log that can only be read is named', async () => {
  await writeLog()
  const db = new DatabaseSync(file, { readOnly: true })
  try {
    db.exec('DELETE FROM entries')
  } catch (cause) {
    expect(asStoreError(cause, file)).toBeInstanceOf(StoreUnusable)
    expect(String(asStoreError(cause, file))).toMatch(/log\.db cannot be used \(.*readonly.*may write/)
  } finally {
    db.close()
  }
  expect.assertions(2)
})

test.runIf(existsSync('/proc/self'))('a folder that can never be made is an error at once', async () => {
  await expect(openSqliteLog({ directory: '/proc/nope' })).rejects.toThrow('/proc/nope')
})

test('a log.db that is gone while its -wal is there is no empty start', async () => {
  await mkdir(directory, { recursive: true })
  await writeFile(`${file}-wal`, 'entries that were not yet in log.db')
  await expect(openLog()).rejects.toThrow(StoreDamaged)
})

test('a first start that was cut short is begun again', async () => {
  await writeFile(`${file}.new`, '')
  const store = await openLog()
  await store.append([{ stream: 'board/a', entry: new Uint8Array([1]) }])
  await store.close()
  expect(warnings).toEqual([])
})

test('a log of a later version is refused and left as it is', async () => {
  await writeLog()
  const db = new DatabaseSync(file)
  db.exec('PRAGMA user_version = 99')
  db.close()
  await expect(openLog()).rejects.toThrow('another version of Rotunda (format 99)')
})
