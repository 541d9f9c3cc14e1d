// Where a room's snapshot is kept and found. A checkpoint lives in the room's file alone: the entries could
// rebuild it. A compaction takes the entries away, so its snapshot is in the log too, in the same transaction.

import type { GroupCommit } from '../sqlite/groupCommit.ts'
import type { StreamId } from '../logStore.ts'
import type { LogTables } from '../sqlite/logTables.ts'
import type { RoomFiles } from './roomFiles.ts'
import { assertWithinLog, parseRoomSnapshot, type JsonObject, type Snapshot } from '../snapshots.ts'

interface RoomSnapshots {
  /** The newest one that can be believed; a file that cannot is reported and passed over. */
  newest(stream: StreamId): Promise<Snapshot | undefined>
  checkpoint(stream: StreamId, snapshot: Snapshot): Promise<void>
  compact(stream: StreamId, snapshot: Snapshot): Promise<void>
}

interface RoomSnapshotParts {
  files: RoomFiles
  tables: LogTables
  group: GroupCommit
  onWarning: (message: string) => void
}

/** No two calls for one room may overlap: a file and the log's note of it change one after the other. */
export function createRoomSnapshots({ files, tables, group, onWarning }: RoomSnapshotParts): RoomSnapshots {
  /** The file first, then the note: what the note vouches for is on disk. */
  async function writeFile(stream: StreamId, seq: number, snapshot: JsonObject): Promise<void> {
    const newestSeq = Math.max(tables.roomFile(stream)?.seq ?? 0, tables.snapshot(stream)?.seq ?? 0)
    if (seq < newestSeq) return
    const note = await files.write(stream, seq, snapshot)
    await group.write(() => tables.noteRoomFile(stream, note))
  }

  const warn = (stream: StreamId, what: string, cause: unknown) =>
    onWarning(`${files.path(stream)} ${what}: ${cause instanceof Error ? cause.message : String(cause)}`)

  return {
    async newest(stream) {
      const kept = tables.snapshot(stream)
      const note = tables.roomFile(stream)
      if (!note || (kept && kept.seq > note.seq)) return kept
      try {
        return await files.read(stream, note)
      } catch (cause) {
        warn(stream, 'is not used, the room is read from the log instead', cause)
        return kept
      }
    },
    async checkpoint(stream, { seq, bytes }) {
      assertWithinLog(stream, seq, tables.lastSeq(stream))
      await writeFile(stream, seq, parseRoomSnapshot(stream, bytes))
    },
    async compact(stream, snapshot) {
      const content = parseRoomSnapshot(stream, snapshot.bytes)
      await group.write(() => {
        assertWithinLog(stream, snapshot.seq, tables.lastSeq(stream))
        tables.compact(stream, snapshot)
      })
      try {
        await writeFile(stream, snapshot.seq, content)
      } catch (cause) {
        warn(stream, 'could not be brought up to date, the log has its content', cause)
      }
    },
  }
}
