// A backup is one SQLite database: the tables of `log.db` as they stood at one moment, and beside them the pictures and
// the key. Its own application id keeps anybody from starting a server on it.
import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { describeContent, type Content } from './content.ts'

/** "RotB" */
export const backupApplicationId = 0x526f7442

export const backupTables = `
  CREATE TABLE backup (made_at TEXT NOT NULL, secret_key TEXT NOT NULL, digest TEXT NOT NULL) STRICT;
  CREATE TABLE pictures (
    room TEXT NOT NULL,
    hash TEXT NOT NULL,
    put_at TEXT NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (room, hash)
  ) STRICT;
`

/** It cannot be made, or brought back. The message is one line and says what to do. */
export class BackupFailed extends Error {
  override name = 'BackupFailed'
}

const About = z.object({ made_at: z.string(), secret_key: z.string(), digest: z.string() })
const Picture = z.object({
  room: z.string(),
  hash: z.string(),
  put_at: z.string(),
  bytes: z.instanceof(Uint8Array),
})
export type Picture = z.infer<typeof Picture>

export interface Backup {
  db: DatabaseSync
  madeAt: string
  key: string
  content: Content
  pictures: () => Iterable<Picture>
}

/**
 * Closed by whoever opened it (`db`).
 * @throws BackupFailed when it is no backup, or not as it was written
 */
export function openBackup(file: string): Backup {
  if (!existsSync(file)) throw new BackupFailed(`There is no ${file}`)
  const db = new DatabaseSync(file, { readOnly: true })
  try {
    if (Number(db.prepare('PRAGMA application_id').get()?.['application_id']) !== backupApplicationId)
      throw new BackupFailed(`${file} is no backup of Rotunda`)
    const about = About.parse(db.prepare('SELECT * FROM backup').get())
    const pictures = function* () {
      for (const row of db.prepare('SELECT * FROM pictures ORDER BY room, hash').iterate())
        yield Picture.parse(row)
    }
    const names = db.prepare('SELECT room, hash FROM pictures').all()
    const content = describeContent({
      db,
      pictures: z.array(Picture.pick({ room: true, hash: true })).parse(names),
      key: about.secret_key,
    })
    if (content.digest !== about.digest) throw new BackupFailed(damaged(file, 'its content was changed'))
    return { db, madeAt: about.made_at, key: about.secret_key, content, pictures }
  } catch (cause) {
    db.close()
    if (cause instanceof BackupFailed) throw cause
    throw new BackupFailed(damaged(file, cause instanceof Error ? cause.message : String(cause)), { cause })
  }
}

const damaged = (file: string, why: string) => `${file} is damaged (${why}): take another backup`
