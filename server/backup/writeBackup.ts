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
    await copyLog(directory, unfinished)
    const content = await addTheRest(directory, unfinished, at)
    await sync(unfinished)
    await rename(unfinished, file)
    await syncFolder(dirname(file))
    return content
  } catch (cause) {
    await rm(unfinished, { force: true })
    throw asStoreError(cause, file)
  }
}

/** One moment of it: SQLite keeps what is written meanwhile apart. */
async function copyLog(directory: string, to: string): Promise<void> {
  const log = await openReadOnlyLog(directory)
  try {
    log.db.prepare('VACUUM INTO ?').run(to)
  } catch (cause) {
    throw asStoreError(cause, join(directory, 'log.db'))
  } finally {
    log.close()
  }
}

/** After the log: a picture is there before a board refers to it, and stays for a day after none does. */
async function addTheRest(directory: string, file: string, at: string): Promise<Content> {
  const assets = fileAssetsIn(directory)
  const key = await readFile(join(directory, 'secret.key'), 'utf8').catch(() => {
    throw new BackupFailed(`${join(directory, 'secret.key')} cannot be read: npm run doctor says more`)
  })
  const db = new DatabaseSync(file)
  try {
    // Files of rooms stay behind: the log has all they say.
    db.exec(`PRAGMA synchronous = OFF; BEGIN; ${backupTables} DELETE FROM room_files;`)
    const insert = db.prepare('INSERT INTO pictures (room, hash, put_at, bytes) VALUES (?, ?, ?, ?)')
    const pictures: { room: string; hash: string }[] = []
    for (const room of await assets.rooms())
      for (const { hash, putAt } of await assets.list(room)) {
        const bytes = await assets.read(room, hash)
        if (!bytes) continue
        insert.run(room, hash, putAt, bytes)
        pictures.push({ room, hash })
      }
    const content = describeContent({ db, pictures, key })
    db.prepare('INSERT INTO backup (made_at, secret_key, digest) VALUES (?, ?, ?)').run(
      at,
      key,
      content.digest,
    )
    db.exec(`PRAGMA application_id = ${backupApplicationId}; COMMIT`)
    return content
  } finally {
    db.close()
  }
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
