// Syncing to disk costs the same for one write as for a hundred, so writes that come in the same moment share
// one transaction. Each is still all-or-nothing on its own: one that throws leaves the others alone.

import type { DatabaseSync } from 'node:sqlite'

interface WaitingWrite {
  work: () => void
  resolve: () => void
  reject: (cause: unknown) => void
}

export interface GroupCommit {
  /** Runs `work` in the next transaction, in the order of the calls. Resolves once it is on disk. */
  write(work: () => void): Promise<void>
  /** Writes at once what is still waiting. */
  flush(): void
}

/** @param onUndone writes that had run were rolled back: forget what was concluded from them */
export function createGroupCommit(db: DatabaseSync, onUndone: () => void): GroupCommit {
  const begin = db.prepare('BEGIN IMMEDIATE')
  const commit = db.prepare('COMMIT')
  const savepoint = db.prepare('SAVEPOINT one_write')
  const release = db.prepare('RELEASE one_write')
  const undo = db.prepare('ROLLBACK TO one_write')
  let waiting: WaitingWrite[] = []

  function runAlone({ work, reject }: WaitingWrite): boolean {
    savepoint.run()
    try {
      work()
      release.run()
      return true
    } catch (cause) {
      // After some errors, a full disk among them, SQLite has rolled back everything by itself.
      if (!db.isTransaction) throw cause
      undo.run()
      release.run()
      onUndone()
      reject(cause)
      return false
    }
  }

  function flush(): void {
    const gathered = waiting
    waiting = []
    if (gathered.length === 0) return
    try {
      begin.run()
      const written = gathered.filter(runAlone)
      commit.run()
      for (const { resolve } of written) resolve()
    } catch (cause) {
      onUndone()
      for (const { reject } of gathered) reject(cause)
      if (db.isTransaction) db.exec('ROLLBACK')
    }
  }

  return {
    write(work) {
      return new Promise((resolve, reject) => {
        // The next macrotask: everything that this one's promises still bring is gathered, and nobody waits.
        if (waiting.length === 0) setImmediate(flush)
        waiting.push({ work, resolve, reject })
      })
    },
    flush,
  }
}
