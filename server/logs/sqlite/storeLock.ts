// One process a folder. The lock is an open exclusive transaction on a database of its own: the operating
// system drops it with the process, kill -9 included, which a file with a process id in it would survive.

import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StoreDamaged, StoreLocked } from '../logStore.ts'
import { unusableFile } from '../storeErrors.ts'

const BUSY = 5
const NOT_A_DATABASE = 26

/**
 * Never open the lock file by other means in the same process: POSIX drops a process's locks on a file as soon
 * as the process closes any handle on it.
 * @returns lets go of the folder
 * @throws StoreLocked when another process holds it
 * @throws StoreUnusable when nothing can be written there
 */
export function lockFolder(directory: string): () => void {
  const file = join(directory, 'rotunda.lock')
  let lock: DatabaseSync | undefined
  try {
    lock = new DatabaseSync(file, { timeout: 0 })
    lock.exec('BEGIN EXCLUSIVE')
    const held = lock
    // Closing ends the transaction with it.
    return () => held.close()
  } catch (cause) {
    lock?.close()
    const code = cause instanceof Error && 'errcode' in cause ? cause.errcode : undefined
    if (code === BUSY) {
      throw new StoreLocked(
        `Another Rotunda is already running on ${directory}: stop it first, or give this one a folder of its own.`,
        { cause },
      )
    }
    if (code === NOT_A_DATABASE) {
      throw new StoreDamaged(`${file} is not a lock file of Rotunda: delete it, nothing is stored in it.`, {
        cause,
      })
    }
    throw unusableFile(file, cause)
  }
}
