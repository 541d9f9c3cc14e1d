import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SeqConflict, StoreFull, type LogStore } from '../../../server/logs/logStore.ts'
import { openSqliteLog } from '../../../server/logs/sqlite/sqliteLog.ts'
import { logRewritingContract } from '../../contracts/logRewriting.ts'
import { logStoreContract } from '../../contracts/logStore.ts'
import { temporaryFolder } from './temporaryFolder.ts'

const openInNewFolder = async () => {
  const directory = await temporaryFolder()
  const reopen = () => openSqliteLog({ directory })
  return { store: await reopen(), reopen }
}

logStoreContract('the log on disk', openInNewFolder)
logRewritingContract('the log on disk', openInNewFolder)

const bytes = (text: string) => new TextEncoder().encode(text)

/** https://sqlite.org/fileformat2.html#the_write_ahead_log: one frame a page, the last of a commit is marked. */
async function commitsIn(directory: string): Promise<number> {
  const wal = await readFile(join(directory, 'log.db-wal'))
  const frameBytes = 24 + wal.readUInt32BE(8)
  const salt = wal.toString('hex', 16, 24)
  let commits = 0
  for (let at = 32; at + frameBytes <= wal.length; at += frameBytes) {
    if (wal.toString('hex', at + 8, at + 16) === salt && wal.readUInt32BE(at + 4) > 0) commits += 1
  }
  return commits
}

test('appends of the same moment are one commit, and one that is refused is none of it', async () => {
  const directory = await temporaryFolder()
  const store = await openSqliteLog({ directory })
  await store.append([{ stream: 'room/a', entry: bytes('0') }])
  const before = await commitsIn(directory)
  const outcomes = await Promise.allSettled(
    Array.from({ length: 100 }, (_, at) =>
      store.append([
        { stream: `board/${at % 7}`, entry: bytes(`${at}`) },
        { stream: 'room/a', entry: bytes(`${at}`), ...(at === 50 && { expectedSeq: 0 }) },
      ]),
    ),
  )
  expect((await commitsIn(directory)) - before).toBe(1)
  const refused = outcomes.flatMap((outcome, at) =>
    outcome.status === 'rejected' ? [{ at, ...outcome }] : [],
  )
  expect(refused).toEqual([{ at: 50, status: 'rejected', reason: expect.any(SeqConflict) }])
  const entries = (await store.load('room/a')).entries.map(({ entry }) => new TextDecoder().decode(entry))
  expect(entries).toEqual(['0', ...Array.from({ length: 100 }, (_, at) => `${at}`).filter(at => at !== '50')])
  await store.close()
})

test('an append that came later is a commit of its own', async () => {
  const directory = await temporaryFolder()
  const store = await openSqliteLog({ directory })
  for (const word of ['a', 'b', 'c']) await store.append([{ stream: 'room/a', entry: bytes(word) }])
  expect(await commitsIn(directory)).toBe(3)
  await store.close()
})

test('what was deleted is in its files until they are scrubbed', async () => {
  const directory = await temporaryFolder()
  const store = await openSqliteLog({ directory })
  const isThere = async () => {
    const files = await Promise.all(['log.db', 'log.db-wal'].map(name => readFile(join(directory, name))))
    return files.some(file => file.includes('forget me'))
  }
  await store.append([{ stream: 'board/a', entry: bytes('forget me') }])
  await store.append([{ stream: 'room/a', entry: bytes('forget me too') }])
  await store.compact('board/a', 1, bytes('nothing'))
  await store.rewrite([{ stream: 'room/a', entries: [{ seq: 1, entry: bytes('nothing') }] }])
  expect(await isThere()).toBe(true)
  await store.scrub()
  expect(await isThere()).toBe(false)
  expect((await store.load('board/a')).snapshot?.bytes).toEqual(bytes('nothing'))
  await store.close()
})

const megabyte = 1024 * 1024

async function fill(store: LogStore): Promise<number> {
  for (let written = 0; ; written += 1) {
    const error = await store.append([{ stream: 'board/a', entry: new Uint8Array(megabyte / 8) }]).then(
      () => undefined,
      (cause: unknown) => cause,
    )
    if (!error) continue
    expect(error).toBeInstanceOf(StoreFull)
    return written
  }
}

test('a full log acknowledges nothing, keeps what it has, and goes on when there is space again', async () => {
  const directory = await temporaryFolder()
  const store = await openSqliteLog({ directory, maxBytes: megabyte })
  const written = await fill(store)
  expect(written).toBeGreaterThan(3)
  const { entries, seq } = await store.load('board/a')
  expect(entries).toHaveLength(written)
  await store.compact('board/a', seq, bytes('small'))
  await store.append([{ stream: 'board/a', entry: new Uint8Array(megabyte / 8), expectedSeq: seq }])
  await store.close()
  const again = await openSqliteLog({ directory })
  expect((await again.load('board/a')).seq).toBe(seq + 1)
  await again.close()
})

test('a batch that does not fit is not there by half', async () => {
  const store = await openSqliteLog({ directory: await temporaryFolder(), maxBytes: megabyte })
  const appended = store.append([
    { stream: 'board/b', entry: bytes('b') },
    { stream: 'board/a', entry: new Uint8Array(2 * megabyte) },
  ])
  await expect(appended).rejects.toThrow(StoreFull)
  expect(await store.streams('')).toEqual([])
  await store.append([{ stream: 'board/b', entry: bytes('b'), expectedSeq: 0 }])
  expect((await store.load('board/b')).seq).toBe(1)
  await store.close()
})

test('log.db alone is a whole copy after a close', async () => {
  const directory = await temporaryFolder()
  const store = await openSqliteLog({ directory })
  await store.append([{ stream: 'room/a', entry: bytes('kept') }])
  await store.close()
  await expect(readFile(join(directory, 'log.db-wal'))).rejects.toThrow('ENOENT')
  expect((await readFile(join(directory, 'log.db'))).includes('kept')).toBe(true)
})
