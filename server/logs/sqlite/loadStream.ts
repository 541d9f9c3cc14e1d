import type { LoadedStream, StreamId } from '../logStore.ts'
import type { LogTables } from './logTables.ts'
import type { Snapshot } from '../snapshots.ts'
import { damagedLog } from '../storeErrors.ts'

/**
 * A snapshot and the entries after it.
 * @param file the log database
 * @throws StoreDamaged when entries are missing
 */
export function loadStream(
  tables: Pick<LogTables, 'after' | 'lastSeq'>,
  file: string,
  stream: StreamId,
  snapshot: Snapshot | undefined,
): LoadedStream {
  const since = snapshot?.seq ?? 0
  const entries = tables.after(stream, since)
  const seq = tables.lastSeq(stream)
  // The key keeps them in order and apart, so the right number of them means that none is missing.
  if (entries.length !== seq - since) throw damagedLog(file, `entries of ${stream} are missing`)
  return snapshot ? { snapshot, entries, seq } : { entries, seq }
}
