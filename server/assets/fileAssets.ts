// Assets as files, `assets/<room>/<hash>`: a file's time is when it was put there, and an empty file `<hash>.unused`
// beside it says by its own time since when nothing refers to it. Files come to their names whole, by a rename.
import { hash as digest, randomUUID } from 'node:crypto'
import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { syncFolder } from '../logs/rooms/durableJsonFile.ts'
import { makeFolder } from '../logs/rooms/makeFolder.ts'
import { asStoreError, howToRestoreFile } from '../logs/storeErrors.ts'
import { AssetDamaged, type AssetStore, type StoredAsset } from './assetStore.ts'

const isHash = (name: string) => /^[0-9a-f]{64}$/.test(name)
const isMissing = (cause: unknown) => cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'

async function orElse<T, U>(work: Promise<T>, missing: U): Promise<T | U> {
  try {
    return await work
  } catch (cause) {
    if (isMissing(cause)) return missing
    throw cause
  }
}

/** A file's time to the millisecond: file systems count in fractions that a Date does not hold. */
const timeOf = async (path: string): Promise<string | undefined> => {
  const stats = await orElse(stat(path), undefined)
  return stats && new Date(Math.round(stats.mtimeMs)).toISOString()
}

const folderOf = (directory: string) => join(directory, 'assets')
const incomingOf = (directory: string) => join(folderOf(directory), '.incoming')

/** For the one process that works on the folder. */
export async function openFileAssets(directory: string): Promise<AssetStore> {
  // What a crash has left here never got its name.
  await rm(incomingOf(directory), { recursive: true, force: true })
  return fileAssetsIn(directory)
}

/**
 * Beside a process that works on the folder, to read from it.
 * @param directory of all data; `assets/` in it is made when the first asset comes
 */
export function fileAssetsIn(directory: string): AssetStore {
  const folder = folderOf(directory)
  const incoming = incomingOf(directory)
  const roomFolder = (room: string) => join(folder, encodeURIComponent(room).replaceAll('*', '%2A'))
  const fileOf = (room: string, hash: string) => join(roomFolder(room), hash)
  const markOf = (room: string, hash: string) => `${fileOf(room, hash)}.unused`

  async function write(path: string, bytes: Uint8Array, at: string): Promise<void> {
    const temporary = join(incoming, randomUUID())
    try {
      await makeFolder(incoming)
      await makeFolder(dirname(path))
      const handle = await open(temporary, 'wx')
      try {
        await handle.writeFile(bytes)
        await handle.utimes(new Date(at), new Date(at))
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(temporary, path)
      await syncFolder(dirname(path))
    } catch (cause) {
      await rm(temporary, { force: true }).catch(() => undefined)
      throw asStoreError(cause, path)
    }
  }

  async function describe(room: string, hash: string): Promise<StoredAsset[]> {
    const [stats, unusedSince] = await Promise.all([
      orElse(stat(fileOf(room, hash)), undefined),
      timeOf(markOf(room, hash)),
    ])
    if (!stats) return []
    const putAt = new Date(Math.round(stats.mtimeMs)).toISOString()
    return [{ hash, size: stats.size, putAt, unusedSince }]
  }

  return {
    async put(room, { hash, bytes, at }) {
      await write(fileOf(room, hash), bytes, at)
      await rm(markOf(room, hash), { force: true })
    },
    async read(room, hash) {
      const bytes = await orElse(readFile(fileOf(room, hash)), undefined)
      if (bytes && digest('sha256', bytes) !== hash)
        throw new AssetDamaged(`${fileOf(room, hash)} is damaged: ${howToRestoreFile}; or delete it`)
      return bytes
    },
    async list(room) {
      const names = await orElse(readdir(roomFolder(room)), [])
      const assets = await Promise.all(
        names
          .filter(isHash)
          .sort()
          .map(hash => describe(room, hash)),
      )
      return assets.flat()
    },
    async mark(room, hash, unusedSince) {
      if (unusedSince === undefined) await rm(markOf(room, hash), { force: true })
      else if (await timeOf(fileOf(room, hash)))
        await write(markOf(room, hash), new Uint8Array(), unusedSince)
    },
    async remove(room, hash) {
      await rm(fileOf(room, hash), { force: true })
      // After the file: a mark alone means nothing, a file that lost its mark would only stay a day longer.
      await rm(markOf(room, hash), { force: true })
    },
    async rooms() {
      const names = await orElse(readdir(folder), [])
      return names
        .filter(name => !name.startsWith('.'))
        .map(decodeURIComponent)
        .sort()
    },
  }
}
