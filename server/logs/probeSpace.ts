// Whether there is room for some more, found out by taking it: quotas and limits are on no disk's own account.
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** More than any one transaction of people who draw. */
const probeBytes = 1024 * 1024

/** @throws Error of the file system when there is none */
export async function probeSpace(directory: string): Promise<void> {
  const file = join(directory, 'space.probe')
  try {
    const handle = await open(file, 'w')
    try {
      await handle.writeFile(new Uint8Array(probeBytes))
      await handle.sync()
    } finally {
      await handle.close()
    }
  } finally {
    await rm(file, { force: true })
  }
}
