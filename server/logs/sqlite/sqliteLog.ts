// The log on one machine's disk: entries and boards' snapshots in `log.db`, rooms' snapshots in readable files.

import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { createGroupCommit } from './groupCommit.ts'
import { assertPages, openLogDatabase } from './logDatabase.ts'
import { loadStream } from './loadStream.ts'
import { SeqConflict, type Append, type LogStore } from '../logStore.ts'
import { openLogTables } from './logTables.ts'
import { makeFolder } from '../rooms/makeFolder.ts'
import { probeSpace } from '../probeSpace.ts'
import { roomFilesIn } from '../rooms/roomFiles.ts'
import { createRoomSnapshots } from '../rooms/roomSnapshots.ts'
import { assertWithinLog, isRoom } from '../snapshots.ts'
import { asStoreError, damagedLog } from '../storeErrors.ts'
import { scrub } from './scrub.ts'
import { lockFolder } from './storeLock.ts'
import { createTurns } from '../turns.ts'

interface SqliteLogOptions {
  /** Made when it does not exist. */
  directory: string
  /** Bytes that `log.db` may grow to; beyond, appends end in StoreFull. Without it the disk is the limit. */
  maxBytes?: number
  /** Something a person should know of and the store has already coped with. */
  onWarning?: (message: string) => void
}

/**
 * @throws StoreLocked when another process works on the folder
 * @throws StoreDamaged when there is a log that cannot be read, or one is missing
 * @throws StoreUnusable when the folder may not be written
 */
export async function openSqliteLog(options: SqliteLogOptions): Promise<LogStore> {
  const { directory, maxBytes, onWarning = message => process.emitWarning(message) } = options
  await makeFolder(join(directory, 'rooms'))
  const unlock = lockFolder(directory)
  try {
    const database = await openLogDatabase({ directory, maxBytes, onWarning })
    try {
      return createStore({ ...database, directory, onWarning, unlock })
    } catch (cause) {
      database.db.close()
      // The header is ours and the tables are not.
      throw damagedLog(database.file, cause instanceof Error ? cause.message : String(cause), cause)
    }
  } catch (cause) {
    unlock()
    throw cause
  }
}

interface StoreParts {
  db: DatabaseSync
  file: string
  directory: string
  onWarning: (message: string) => void
  unlock: () => void
}

function createStore({ db, file, directory, onWarning, unlock }: StoreParts): LogStore {
  const tables = openLogTables(db, file)
  const group = createGroupCommit(db, () => tables.forgetSeqs())
  const files = roomFilesIn(join(directory, 'rooms'))
  const rooms = createRoomSnapshots({ files, tables, group, onWarning })
  const turns = createTurns()
  let closing: Promise<void> | undefined

  async function guarded<T>(work: () => T | Promise<T>): Promise<T> {
    if (closing) throw new Error('The log is closed')
    try {
      return await work()
    } catch (cause) {
      throw asStoreError(cause, file)
    }
  }

  function appendAll(batch: Append[]): void {
    for (const { stream, entry, expectedSeq } of batch) {
      const seq = tables.lastSeq(stream)
      if (expectedSeq !== undefined && expectedSeq !== seq) {
        throw new SeqConflict(`${stream} is at ${seq}, not at ${expectedSeq}`)
      }
      tables.add(stream, entry)
    }
  }

  async function closeAll(): Promise<void> {
    try {
      await turns.done()
      group.flush()
      // So that log.db alone is a whole copy. Without space for it the entries stay in the -wal, just as safe.
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    } catch (cause) {
      onWarning(
        `${file}-wal must stay beside log.db: ${cause instanceof Error ? cause.message : String(cause)}`,
      )
    } finally {
      db.close()
      unlock()
    }
  }

  return {
    load: stream =>
      guarded(() =>
        isRoom(stream)
          ? turns.take(stream, async () => loadStream(tables, file, stream, await rooms.newest(stream)))
          : loadStream(tables, file, stream, tables.snapshot(stream)),
      ),
    read: (stream, since, limit) => guarded(() => tables.after(stream, since, limit)),
    append: batch =>
      guarded(() => {
        // Written a moment later, so the bytes are taken now: the caller may use its buffer again.
        const taken = batch.map(append => ({ ...append, entry: new Uint8Array(append.entry) }))
        return group.write(() => appendAll(taken))
      }),
    checkpoint: (stream, upTo, bytes) =>
      guarded(() => {
        const snapshot = { seq: upTo, bytes: new Uint8Array(bytes) }
        if (isRoom(stream)) return turns.take(stream, () => rooms.checkpoint(stream, snapshot))
        return group.write(() => {
          assertWithinLog(stream, upTo, tables.lastSeq(stream))
          tables.keepSnapshot(stream, snapshot)
        })
      }),
    compact: (stream, upTo, bytes) =>
      guarded(() => {
        const snapshot = { seq: upTo, bytes: new Uint8Array(bytes) }
        if (isRoom(stream)) return turns.take(stream, () => rooms.compact(stream, snapshot))
        return group.write(() => {
          assertWithinLog(stream, upTo, tables.lastSeq(stream))
          tables.compact(stream, snapshot)
        })
      }),
    rewrite: changes =>
      guarded(() => {
        const taken = changes.map(({ stream, entries }) => ({
          stream,
          entries: entries.map(({ seq, entry }) => ({ seq, entry: new Uint8Array(entry) })),
        }))
        return group.write(() => {
          for (const { stream, entries } of taken) tables.rewrite(stream, entries)
        })
      }),
    forget: stream =>
      guarded(() =>
        group.write(() => {
          const seq = tables.lastSeq(stream)
          if (seq > 0) tables.compact(stream, { seq, bytes: new Uint8Array() })
        }),
      ),
    scrub: signal =>
      guarded(async () => {
        group.flush()
        await scrub(db, signal)
      }),
    streams: prefix => guarded(() => tables.streams(prefix)),
    probe: () =>
      guarded(async () => {
        assertPages(db, file)
        await probeSpace(directory)
      }),
    close: () => (closing ??= closeAll()),
  }
}
