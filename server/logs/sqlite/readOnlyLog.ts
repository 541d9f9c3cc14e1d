// The log for whoever only looks: nothing is written, also not into files beside it, and
// a server may work on it meanwhile.
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { assertWholeWal, openReadOnlyDatabase } from './logDatabase.ts'
import type { LogStore } from '../logStore.ts'
import { openLogTables, type LogTables } from './logTables.ts'
import { loadStream } from './loadStream.ts'
import { asStoreError } from '../storeErrors.ts'

export interface ReadOnlyLog extends Pick<LogStore, 'load' | 'read' | 'streams'> {
  db: DatabaseSync
  tables: LogTables
  /** Something a person should know of that is no damage. */
  warning: string | undefined
  /** From now on it is read as it stands, whatever is written meanwhile. */
  hold(): void
  close(): void
}

/**
 * @throws StoreDamaged when it cannot be read
 * @throws StoreUnusable when another version wrote it
 */
export async function openReadOnlyLog(directory: string): Promise<ReadOnlyLog> {
  const file = join(directory, 'log.db')
  // A frame that is being written may look like damage once.
  const warning = await assertWholeWal(file).catch(() => assertWholeWal(file))
  const db = openReadOnlyDatabase(file)
  try {
    const tables = openLogTables(db, file)
    const guarded = async <T>(work: () => T): Promise<T> => {
      try {
        return work()
      } catch (cause) {
        throw asStoreError(cause, file)
      }
    }
    return {
      db,
      tables,
      warning,
      hold: () => db.exec('BEGIN'),
      load: stream => guarded(() => loadStream(tables, file, stream, tables.snapshot(stream))),
      read: (stream, since, limit) => guarded(() => tables.after(stream, since, limit)),
      streams: prefix => guarded(() => tables.streams(prefix)),
      close: () => db.close(),
    }
  } catch (cause) {
    db.close()
    throw asStoreError(cause, file)
  }
}
