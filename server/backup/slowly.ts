// A backup writes as much as everybody on the boards does in a month, and they wait for the same disk: it is written in
// slices, each synced by itself, and between them the disk is theirs.
import { setTimeout as wait } from 'node:timers/promises'
import type { DatabaseSync } from 'node:sqlite'

/** What one sync has to bring to the disk at most. */
const sliceBytes = 256 * 1024
/** Then nothing is written for so many times as long as the slice took: 1 edit in 26 meets a slice. */
const rest = 25

export interface Slices {
  /** Called after each row that was written, with its bytes. */
  wrote(bytes: number): Promise<void>
  /** Writes and syncs the last one. */
  end(): void
}

/** @param db a new file, whose half-written state nobody will ever look at */
export function writeInSlices(db: DatabaseSync): Slices {
  db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = FULL; BEGIN')
  let began = performance.now()
  let written = 0
  return {
    async wrote(bytes) {
      written += bytes
      if (written < sliceBytes) return
      db.exec('COMMIT')
      await wait(rest * (performance.now() - began))
      db.exec('BEGIN')
      began = performance.now()
      written = 0
    },
    end: () => db.exec('COMMIT'),
  }
}
