// A folder and those above it, on disk when it resolves. Node's recursive mkdir never comes back from places that answer
// "no such folder" whatever exists there, such as /proc.

import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { syncFolder } from './durableJsonFile.ts'

const codeOf = (cause: unknown) => (cause instanceof Error && 'code' in cause ? cause.code : undefined)

/** @throws Error of the file system when it cannot be made, or is no folder */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await make(folder)
  } catch (cause) {
    if (codeOf(cause) !== 'ENOENT' || dirname(folder) === folder) throw cause
    await makeFolder(dirname(folder))
    await make(folder)
  }
}

/** Somebody else may make the same one at the same moment. */
async function make(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST' && (await stat(folder)).isDirectory()) return
    throw cause
  }
  await syncFolder(dirname(folder))
}
