// A backup becomes a data folder again. `log.db` gets its name last: until then the folder is one that no server starts
// on, and the restore can be run again.
import { copyFile, open, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileAssetsIn } from '../assets/fileAssets.ts'
import { syncFolder } from '../logs/rooms/durableJsonFile.ts'
import { applicationId } from '../logs/sqlite/logDatabase.ts'
import { makeFolder } from '../logs/rooms/makeFolder.ts'
import { lockFolder } from '../logs/sqlite/storeLock.ts'
import { unfinishedRestore } from '../logs/unfinishedRestore.ts'
import { BackupFailed, openBackup, type Backup } from './backupFile.ts'
import { describeContent, type Content } from './content.ts'

/**
 * @param directory an empty folder, or none yet
 * @throws BackupFailed when there is something in the folder, or the file is no sound backup
 * @throws StoreLocked when a server works on the folder
 */
export async function restoreBackup(file: string, directory: string): Promise<Content> {
  const backup = openBackup(file)
  try {
    await makeFolder(directory)
    await assertEmpty(directory)
    const unlock = lockFolder(directory)
    try {
      return await restore(backup, file, directory)
    } finally {
      unlock()
    }
  } finally {
    backup.db.close()
  }
}

/** What the restore itself leaves behind when it is cut short may be there. */
async function assertEmpty(directory: string): Promise<void> {
  const names = (await readdir(directory)).filter(name => !['rotunda.lock', 'lost+found'].includes(name))
  if (names.length === 0 || names.includes(unfinishedRestore)) return
  throw new BackupFailed(
    `${directory} is not empty, and a restore overwrites nothing: move what is in it to another place, ` +
      `or set DATA_DIR to a new folder`,
  )
}

async function restore(
  { key, content, pictures }: Backup,
  file: string,
  directory: string,
): Promise<Content> {
  const unfinished = join(directory, unfinishedRestore)
  await copyFile(file, unfinished)
  await syncFolder(directory)
  const assets = fileAssetsIn(directory)
  for (const { room, hash, bytes, put_at: at } of pictures()) await assets.put(room, { hash, bytes, at })
  await writeFile(join(directory, 'secret.key'), key, { mode: 0o600, flush: true })
  await rm(join(directory, 'log.db-wal'), { force: true })
  becomeLog(unfinished)
  await flush(unfinished)
  const restored = await describeFolder(unfinished, directory, key)
  if (restored.digest !== content.digest)
    throw new BackupFailed(`What came of ${file} is not what is in it: is the disk of ${directory} sound?`)
  await rename(unfinished, join(directory, 'log.db'))
  await syncFolder(directory)
  return restored
}

function becomeLog(file: string): void {
  const db = new DatabaseSync(file)
  try {
    db.exec(`DROP TABLE pictures; DROP TABLE backup; PRAGMA application_id = ${applicationId}; VACUUM`)
  } finally {
    db.close()
  }
}

async function describeFolder(log: string, directory: string, key: string): Promise<Content> {
  const assets = fileAssetsIn(directory)
  const pictures: { room: string; hash: string }[] = []
  for (const room of await assets.rooms())
    for (const { hash } of await assets.list(room)) pictures.push({ room, hash })
  const db = new DatabaseSync(log, { readOnly: true })
  try {
    return describeContent({ db, pictures, key })
  } finally {
    db.close()
  }
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
