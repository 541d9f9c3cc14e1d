// Opens `log.db`, and makes sure that an empty one is only ever met where nothing was before.

import { readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { syncFolder } from '../rooms/durableJsonFile.ts'
import { StoreDamaged, StoreFull, StoreUnusable } from '../logStore.ts'
import { asStoreError, damagedLog, howToRestore, unusableFile } from '../storeErrors.ts'
import { unfinishedRestore } from '../unfinishedRestore.ts'
import { examineWal } from './walDamage.ts'

/** "Rotu": tells our database from any other that was put in its place. */
export const applicationId = 0x526f7475
const SCHEMA_VERSION = 2

/** For one transaction of people who draw. */
const leastFreePages = 64

/**
 * Up to this size the whole file is checked at every start: 70 MB of small entries take 0.7 s, so a start stays well under the
 * two seconds it may take. A larger log is not checked, for the check reads every page and would make start-up
 * as slow as the disk; its damage shows when the stream it lies in is read, and the other streams stay usable.
 */
const CHECKED_BYTES = 32 * 1024 * 1024

// Not WITHOUT ROWID: there SQLite reads whole entries to compare keys, so that appends take twice as long
// (measured at 200 bytes as at 100 kB) and one damaged entry is in the way of its neighbours' streams.
const schema = `
  CREATE TABLE entries (
    stream TEXT NOT NULL,
    seq INTEGER NOT NULL,
    entry BLOB NOT NULL,
    crc INTEGER,
    PRIMARY KEY (stream, seq)
  ) STRICT;
  CREATE TABLE snapshots (stream TEXT PRIMARY KEY, seq INTEGER NOT NULL, bytes BLOB NOT NULL, crc INTEGER) STRICT;
  CREATE TABLE room_files (stream TEXT PRIMARY KEY, seq INTEGER NOT NULL, digest TEXT NOT NULL) STRICT;
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = ${SCHEMA_VERSION};
`

/** What was written by version 1 has no checksums: it is believed as it is. */
const fromVersion1 = `
  BEGIN;
  ALTER TABLE entries ADD COLUMN crc INTEGER;
  ALTER TABLE snapshots ADD COLUMN crc INTEGER;
  PRAGMA user_version = 2;
  COMMIT;
`

interface LogDatabaseOptions {
  directory: string
  onWarning: (message: string) => void
  /** The database never grows beyond this. */
  maxBytes?: number | undefined
}

/**
 * @throws StoreDamaged when there is a log that cannot be read, or one is missing
 * @throws StoreUnusable when it may not be written, or another version wrote it
 */
export async function openLogDatabase({ directory, maxBytes, onWarning }: LogDatabaseOptions) {
  const file = join(directory, 'log.db')
  const size = await sizeOf(file)
  if (size === undefined) await createEmpty(directory, file)
  // Not even for a look: SQLite deletes the -wal of an empty file.
  else if (size === 0) throw damagedLog(file, 'it is empty')
  else {
    const note = await assertWholeWal(file)
    if (note !== undefined) onWarning(note)
  }
  const version = look(file, size ?? 0)

  const db = openDatabase(file, file)
  try {
    if (version === 1) db.exec(fromVersion1)
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
    if (maxBytes !== undefined) {
      const pageBytes = numberOf(db, 'page_size')
      db.exec(`PRAGMA max_page_count = ${Math.max(1, Math.floor(maxBytes / pageBytes))}`)
    }
    return { db, file }
  } catch (cause) {
    db.close()
    throw asStoreError(cause, file)
  }
}

/**
 * Whoever opens it to write and closes it again writes the -wal into it, whatever state it is in. A start that is refused
 * must leave it as it was.
 */
function look(file: string, size: number): number {
  const db = openDatabase(file, file, true)
  try {
    const version = assertOurs(db, file)
    if (size <= CHECKED_BYTES) assertSound(db, file)
    return version
  } catch (cause) {
    throw asStoreError(cause, file)
  } finally {
    db.close()
  }
}

/**
 * For whoever only looks. A server may have it open.
 * @throws StoreDamaged when it is no log that can be read
 * @throws StoreUnusable when another version wrote it
 */
export function openReadOnlyDatabase(file: string): DatabaseSync {
  const db = openDatabase(file, file, true)
  try {
    if (assertOurs(db, file) < SCHEMA_VERSION)
      throw new StoreUnusable(
        `${file} was written by an older version: start Rotunda once, it brings it up to date.`,
      )
    return db
  } catch (cause) {
    db.close()
    throw asStoreError(cause, file)
  }
}

/** Under another name first: a `log.db` without content is then never a start that was cut short. */
async function createEmpty(directory: string, file: string) {
  if ((await sizeOf(join(directory, unfinishedRestore))) !== undefined) {
    throw new StoreDamaged(
      `A restore into ${directory} was cut short: run npm run restore -- <backup> again, or empty the folder.`,
    )
  }
  if (await sizeOf(`${file}-wal`)) throw damagedLog(file, 'it is missing, but its log.db-wal is here')
  const rooms = (await readdir(join(directory, 'rooms'))).filter(name => name.endsWith('.json'))
  // Nobody would miss the boards before they are drawn anew: they are in the log alone.
  if (rooms.length > 0) {
    throw new StoreDamaged(
      `${file} is missing, but there are rooms in ${join(directory, 'rooms')}: ` +
        `${howToRestore(directory)}; or move rooms/ to another place to start empty.`,
    )
  }
  const unfinished = `${file}.new`
  for (const leftover of [unfinished, `${unfinished}-journal`]) await rm(leftover, { force: true })
  const db = openDatabase(unfinished, file)
  try {
    db.exec(`PRAGMA synchronous = FULL; BEGIN; ${schema}; COMMIT`)
  } catch (cause) {
    throw asStoreError(cause, file)
  } finally {
    db.close()
  }
  await rename(unfinished, file)
  await syncFolder(directory)
}

function openDatabase(path: string, file: string, readOnly = false): DatabaseSync {
  try {
    // Somebody else may look into the file, a backup for example: wait a moment for it.
    return new DatabaseSync(path, { timeout: 1000, readOnly })
  } catch (cause) {
    throw asStoreError(cause, file)
  }
}

/**
 * Before SQLite opens it: it would drop what comes after the damage.
 * @returns what a person should know of all the same
 */
export async function assertWholeWal(file: string): Promise<string | undefined> {
  const wal = `${file}-wal`
  const finding = await examineWal(wal)
  if (finding?.isLoss) throw damagedLog(wal, finding.message)
  return finding && `${wal}: ${finding.message}`
}

/** Returns the version of the format. */
function assertOurs(db: DatabaseSync, file: string): number {
  if (numberOf(db, 'application_id') !== applicationId) {
    throw damagedLog(file, 'it is empty, or the database of another program')
  }
  const version = numberOf(db, 'user_version')
  if (version < 1 || version > SCHEMA_VERSION) {
    throw new StoreUnusable(
      `${file} was written by another version of Rotunda (format ${version}): start that one. If there never was one, it is ` +
        `damaged: ${howToRestore(dirname(file))}.`,
    )
  }
  return version
}

function assertSound(db: DatabaseSync, file: string): void {
  const finding = db.prepare('PRAGMA integrity_check(1)').get()?.['integrity_check']
  if (finding !== 'ok') throw damagedLog(file, String(finding).replaceAll('\n', ' '))
}

/** @throws StoreFull when it may hardly grow any more */
export function assertPages(db: DatabaseSync, file: string): void {
  const free = numberOf(db, 'max_page_count') - numberOf(db, 'page_count') + numberOf(db, 'freelist_count')
  if (free < leastFreePages) throw new StoreFull(`${file} has come to its limit.`)
}

function numberOf(db: DatabaseSync, pragma: string): number {
  return Number(db.prepare(`PRAGMA ${pragma}`).get()?.[pragma])
}

async function sizeOf(file: string): Promise<number | undefined> {
  const stats = await stat(file).catch(ignoreMissing)
  if (stats?.isDirectory()) throw unusableFile(file, 'it is a folder')
  return stats?.size
}

function ignoreMissing(cause: unknown): undefined {
  if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined
  throw cause
}
