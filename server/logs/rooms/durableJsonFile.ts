// A lowdb adapter whose write is on disk when it resolves. lowdb's own renames without a sync, so that after
// a power cut the new name may stand for an empty file.

import { open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Adapter } from 'lowdb'

/** Makes the names in a folder last: without it a power cut may undo a rename. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder as a file; NTFS journals its names by itself.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * One writer at a time: every write of a file goes through the same temporary name, so that whatever a crash
 * leaves behind is overwritten by the next one.
 * @param parse throws when what was read is not a `T`
 */
export function durableJsonFile<T>(file: string, parse: (json: unknown) => T): Adapter<T> {
  const temporary = `${file}.tmp`
  return {
    async read() {
      let text: string
      try {
        text = await readFile(file, 'utf8')
      } catch (cause) {
        if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null
        throw cause
      }
      return parse(JSON.parse(text))
    },
    async write(content) {
      try {
        const handle = await open(temporary, 'w')
        try {
          // One space: a line for each value, so that a person can grep and diff the file.
          await handle.writeFile(`${JSON.stringify(content, null, 1)}\n`)
          await handle.sync()
        } finally {
          await handle.close()
        }
        await rename(temporary, file)
      } catch (cause) {
        // On a full disk half a temporary file would keep the space from everyone else.
        await rm(temporary, { force: true }).catch(() => undefined)
        throw cause
      }
      await syncFolder(dirname(file))
    },
  }
}
