// All that is in a data folder as one file, while a server works on the folder or not.
import { existsSync } from 'node:fs'
import { open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileAssetsIn } from '../assets/fileAssets.ts'
import { syncFolder } from '../logs/rooms/durableJsonFile.ts'
import { openReadOnlyLog } from '../logs/sqlite/readOnlyLog.ts'
import { asStoreError } from '../logs/storeErrors.ts'
import { BackupFailed, backupApplicationId, backupTables } from './backupFile.ts'
import { describeContent, type Content } from './content.ts'
import { writeInSlices, type Slices } from './slowly.ts'

/**
 * @param at ISO 8601, UTC
 * @throws BackupFailed when there is such a file already, or nothing to back up
 * @throws StoreDamaged when the log cannot be read
 */
export async function writeBackup(directory: string, file: string, at: string): Promise<Content> {
  if (existsSync(file)) throw new BackupFailed(`${file} is there already: choose another name`)
  if (!existsSync(join(directory, 'log.db')))
    throw new BackupFailed(`There is no log.db in ${directory}: DATA_DIR names the folder of the rooms`)
  const unfinished = `${file}.unfinished`
  await rm(unfinished, { force: true })
  try {
    const content = await writeAll(directory, unfinished, at)
    await sync(unfinished)
    await rename(unfinished, file)
    await syncFolder(dirname(file))
    return content
  } catch (cause) {
    await rm(unfinished, { force: true })
    throw asStoreError(cause, file)
  }
}

async function writeAll(directory: string, file: string, at: string): Promise<Content> {
  const db = new DatabaseSync(file)
  try {
    const slices = writeInSlices(db)
    await copyLog(directory, db, slices)
    const content = await addTheRest(directory, db, at, slices)
    slices.end()
    return content
  } finally {
    db.close()
  }
}

/** What a backup does without: the log has all that is in the files of rooms. */
const leftOut = ['room_files']

/** One moment of it: SQLite keeps what is written meanwhile apart. */
async function copyLog(directory: string, copy: DatabaseSync, slices: Slices): Promise<void> {
  const log = await openReadOnlyLog(directory)
  try {
    log.hold()
    const { user_version: version } = log.db.prepare('PRAGMA user_version').get() ?? {}
    copy.exec(`PRAGMA user_version = ${Number(version)}`)
    for (const { name, sql } of log.db
      .prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'table'`)
      .all()) {
      copy.exec(String(sql))
      if (!leftOut.includes(String(name))) await copyRows(log.db, copy, String(name), slices)
    }
  } catch (cause) {
    throw asStoreError(cause, join(directory, 'log.db'))
  } finally {
    log.close()
  }
}

async function copyRows(from: DatabaseSync, to: DatabaseSync, table: string, slices: Slices): Promise<void> {
  const select = from.prepare(`SELECT * FROM ${table}`)
  const places = select.columns().map(() => '?')
  const insert = to.prepare(`INSERT INTO ${table} VALUES (${places.join(', ')})`)
  for (const row of select.iterate()) {
    const values = Object.values(row)
    insert.run(...values)
    await slices.wrote(
      values.reduce<number>((sum, value) => sum + (value instanceof Uint8Array ? value.length : 0), 0),
    )
  }
}

/** After the log: a picture is there before a board refers to it, and stays for a day after none does. */
async function addTheRest(directory: string, db: DatabaseSync, at: string, slices: Slices): Promise<Content> {
  const assets = fileAssetsIn(directory)
  const key = await readFile(join(directory, 'secret.key'), 'utf8').catch(() => {
    throw new BackupFailed(`${join(directory, 'secret.key')} cannot be read: npm run doctor says more`)
  })
  db.exec(backupTables)
  const insert = db.prepare('INSERT INTO pictures (room, hash, put_at, bytes) VALUES (?, ?, ?, ?)')
  const pictures: { room: string; hash: string }[] = []
  for (const room of await assets.rooms())
    for (const { hash, putAt } of await assets.list(room)) {
      const bytes = await assets.read(room, hash)
      if (!bytes) continue
      insert.run(room, hash, putAt, bytes)
      pictures.push({ room, hash })
      await slices.wrote(bytes.length)
    }
  const content = describeContent({ db, pictures, key })
  db.prepare('INSERT INTO backup (made_at, secret_key, digest) VALUES (?, ?, ?)').run(at, key, content.digest)
  db.exec(`PRAGMA application_id = ${backupApplicationId}`)
  return content
}

async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.chmod(0o600)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
