// SQLite leaves what was deleted or overwritten in free pages of `log.db` and in old frames of its -wal, for years perhaps.
// Written anew, the database holds nothing but what is in its tables.
import type { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'

/** Whoever reads meanwhile, such as a backup, holds on to the old pages. */
const attempts = 60
const pauseMs = 1_000

/**
 * Writes some 100 MB a second, and nothing else meanwhile.
 * @throws Error when somebody has been reading all the time; part of it may be done
 */
export async function scrub(db: DatabaseSync, signal?: AbortSignal): Promise<void> {
  db.exec('VACUUM')
  for (let attempt = 1; ; attempt++) {
    if (db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] === 0) return
    if (attempt === attempts) throw new Error('log.db-wal is being read, and cannot be emptied')
    await setTimeout(pauseMs, undefined, { signal })
  }
}
