// The statements on `log.db`, prepared once, and their rows in the words of the port.

import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { checksumOf } from './checksum.ts'
import type { LoggedEntry, StreamId } from '../logStore.ts'
import type { RoomFileNote } from '../rooms/roomFiles.ts'
import type { Snapshot } from '../snapshots.ts'
import { damagedLog } from '../storeErrors.ts'

export interface LogTables {
  /** Seq of the last entry ever appended, 0 when there was none. */
  lastSeq(stream: StreamId): number
  /** What `lastSeq` remembers may come from writes that were rolled back since. */
  forgetSeqs(): void
  add(stream: StreamId, entry: Uint8Array): void
  after(stream: StreamId, since: number, limit?: number): LoggedEntry[]
  snapshot(stream: StreamId): Snapshot | undefined
  /** Keeps the newer one when there is one. */
  keepSnapshot(stream: StreamId, snapshot: Snapshot): void
  /** Keeps the snapshot in place of its entries, and of a room file that is no newer. */
  compact(stream: StreamId, snapshot: Snapshot): void
  rewrite(stream: StreamId, entries: readonly LoggedEntry[]): void
  roomFile(stream: StreamId): RoomFileNote | undefined
  noteRoomFile(stream: StreamId, note: RoomFileNote): void
  streams(prefix: string): StreamId[]
}

export function openLogTables(db: DatabaseSync, file: string): LogTables {
  const seqs = new Map<StreamId, number>()
  const insert = db.prepare('INSERT INTO entries (stream, seq, entry, crc) VALUES (?, ?, ?, ?)')
  const select = db.prepare(
    'SELECT seq, entry, crc FROM entries WHERE stream = ? AND seq > ? ORDER BY seq LIMIT ?',
  )
  const update = db.prepare('UPDATE entries SET entry = ?, crc = ? WHERE stream = ? AND seq = ?')
  const removeSnapshot = db.prepare('DELETE FROM snapshots WHERE stream = ?')
  const remove = db.prepare('DELETE FROM entries WHERE stream = ? AND seq <= ?')
  // A compacted stream may have no entry left; its snapshot remembers how far it had come.
  const last = db.prepare(
    `SELECT max(
       coalesce((SELECT max(seq) FROM entries WHERE stream = :stream), 0),
       coalesce((SELECT seq FROM snapshots WHERE stream = :stream), 0)
     ) AS seq`,
  )
  const selectSnapshot = db.prepare('SELECT seq, bytes, crc FROM snapshots WHERE stream = ?')
  const upsertSnapshot = db.prepare(
    `INSERT INTO snapshots (stream, seq, bytes, crc) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET seq = excluded.seq, bytes = excluded.bytes, crc = excluded.crc
     WHERE excluded.seq >= snapshots.seq`,
  )
  const selectFile = db.prepare('SELECT seq, digest FROM room_files WHERE stream = ?')
  const upsertFile = db.prepare('INSERT OR REPLACE INTO room_files (stream, seq, digest) VALUES (?, ?, ?)')
  const removeFile = db.prepare('DELETE FROM room_files WHERE stream = ? AND seq <= ?')
  // One look-up a stream: SELECT DISTINCT would walk over every entry there is.
  const seek = (comparison: '>' | '>=') =>
    db.prepare(
      `SELECT min(stream) AS stream FROM (
         SELECT min(stream) AS stream FROM entries WHERE stream ${comparison} :from
         UNION ALL SELECT min(stream) FROM snapshots WHERE stream ${comparison} :from
       )`,
    )
  const first = seek('>=')
  const next = seek('>')

  const asNumber = (value: SQLOutputValue | undefined): number => {
    if (typeof value === 'number') return value
    throw damagedLog(file, 'a seq in it is not a number')
  }
  /** @throws StoreDamaged when they are not those that were written */
  const readBytes = (stream: StreamId, seq: number, value?: SQLOutputValue, crc?: SQLOutputValue) => {
    const isWritten = value instanceof Uint8Array && (crc === null || crc === checksumOf(stream, seq, value))
    if (isWritten) return value
    throw damagedLog(file, `entry ${seq} of ${stream} is not what was written`)
  }

  function lastSeq(stream: StreamId): number {
    const known = seqs.get(stream)
    if (known !== undefined) return known
    const seq = asNumber(last.get({ stream })?.['seq'])
    seqs.set(stream, seq)
    return seq
  }

  function keepSnapshot(stream: StreamId, { seq, bytes }: Snapshot): void {
    upsertSnapshot.run(stream, seq, bytes, checksumOf(stream, seq, bytes))
  }

  return {
    lastSeq,
    forgetSeqs: () => seqs.clear(),
    add(stream, entry) {
      const seq = lastSeq(stream) + 1
      insert.run(stream, seq, entry, checksumOf(stream, seq, entry))
      seqs.set(stream, seq)
    },
    after(stream, since, limit = -1) {
      return select.all(stream, since, limit).map(row => {
        const seq = asNumber(row['seq'])
        return { seq, entry: readBytes(stream, seq, row['entry'], row['crc']) }
      })
    },
    snapshot(stream) {
      const row = selectSnapshot.get(stream)
      if (!row) return undefined
      const seq = asNumber(row['seq'])
      return { seq, bytes: readBytes(stream, seq, row['bytes'], row['crc']) }
    },
    keepSnapshot,
    compact(stream, snapshot) {
      // Away with the old first: on a full disk it makes the room that the new needs.
      remove.run(stream, snapshot.seq)
      removeFile.run(stream, snapshot.seq)
      keepSnapshot(stream, snapshot)
    },
    rewrite(stream, entries) {
      for (const { seq, entry } of entries) update.run(entry, checksumOf(stream, seq, entry), stream, seq)
      removeFile.run(stream, Number.MAX_SAFE_INTEGER)
      removeSnapshot.run(stream)
    },
    roomFile(stream) {
      const row = selectFile.get(stream)
      return row && { seq: asNumber(row['seq']), digest: String(row['digest']) }
    },
    noteRoomFile(stream, { seq, digest }) {
      upsertFile.run(stream, seq, digest)
    },
    streams(prefix) {
      const found: StreamId[] = []
      let stream = first.get({ from: prefix })?.['stream']
      while (typeof stream === 'string' && stream.startsWith(prefix)) {
        // Only ids that came in as a StreamId are ever written.
        found.push(stream as StreamId)
        stream = next.get({ from: stream })?.['stream']
      }
      return found.sort()
    },
  }
}
