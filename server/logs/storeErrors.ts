// SQLite's and the file system's words for "full", "damaged" and "not for you", in the words of the port.

import { dirname } from 'node:path'
import { StoreDamaged, StoreFull, StoreUnusable } from './logStore.ts'

// https://sqlite.org/rescode.html: the low byte is the primary code, the rest says more.
const NO_PERMISSION = 3
const READ_ONLY = 8
const CORRUPT = 11
const FULL = 13
const CANNOT_OPEN = 14
const NOT_A_DATABASE = 26
const READ_FAILED = 266
const SHORT_READ = 522
const WRITE_FAILED = 778
const SHARED_MEMORY_SIZE = 4874
const FILE_SYSTEM_CORRUPT = 8458

/** Only ENOSPC becomes SQLITE_FULL; a used-up quota is a failed write, a full disk can also hit the -shm file. */
const fullCodes = new Set([WRITE_FAILED, SHARED_MEMORY_SIZE])
const damageCodes = new Set([READ_FAILED, SHORT_READ, FILE_SYSTEM_CORRUPT])
const unusableCodes = new Set([NO_PERMISSION, READ_ONLY, CANNOT_OPEN])
const fullErrnos = new Set<unknown>(['ENOSPC', 'EDQUOT', 'EFBIG'])

/** Of what a person does when files are damaged. */
export const howToRestore = (directory: string): string =>
  `move ${directory} to another place, and bring it back from a backup with npm run restore -- <backup>`

/** Of one file that others do not depend on. */
export const howToRestoreFile =
  'take it from a backup: DATA_DIR=<a new folder> npm run restore -- <backup>, and copy the file from there'

/** @param file the log database */
export function damagedLog(file: string, detail: string, cause?: unknown): StoreDamaged {
  return new StoreDamaged(
    `The log ${file} is damaged (${detail}). Stop Rotunda, ${howToRestore(dirname(file))}; ` +
      `without a backup, npm run doctor says what of it can be read.`,
    { cause },
  )
}

/** What the port promises to throw for `cause`; anything else comes back as it is. */
export function asStoreError(cause: unknown, file: string): unknown {
  if (!(cause instanceof Error)) return cause
  if ('code' in cause && fullErrnos.has(cause.code)) return fullLog(file, cause)
  if (!('errcode' in cause) || typeof cause.errcode !== 'number') return cause
  const primary = cause.errcode & 0xff
  if (primary === FULL || fullCodes.has(cause.errcode)) return fullLog(file, cause)
  if (primary === CORRUPT || primary === NOT_A_DATABASE || damageCodes.has(cause.errcode)) {
    return damagedLog(file, cause.message, cause)
  }
  if (unusableCodes.has(primary)) return unusableFile(file, cause)
  return cause
}

/** A folder in the place of a file, no right to it, or a disk that can only be read. */
export function unusableFile(file: string, cause: unknown): StoreUnusable {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new StoreUnusable(
    `${file} cannot be used (${reason}): it has to be a file that Rotunda may write, in a folder where it may write.`,
    { cause },
  )
}

function fullLog(file: string, cause: Error): StoreFull {
  return new StoreFull(`${file} cannot grow: the disk is full, or a quota is used up. Make some space.`, {
    cause,
  })
}
