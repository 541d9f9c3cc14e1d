// All that is in a data folder, read as the server reads it.
import { hash } from 'node:crypto'
import { fileAssetsIn } from '../../../server/assets/fileAssets.ts'
import type { LogStore, StreamId } from '../../../server/logs/logStore.ts'
import { openSqliteLog } from '../../../server/logs/sqlite/sqliteLog.ts'
import { readEntry, streamOf } from '../../../server/rooms/entries.ts'
import { loadRoom } from '../../../server/rooms/loadRoom.ts'
import { readSecretKey } from '../../../server/secretKey.ts'
import { loadBoard } from '../../../server/sync/document/loadBoard.ts'
import { readVersion } from '../../../server/versions/copies.ts'

/** What each thing is, as text: a room with its history, a board, a version, a picture, the key. */
export type Content = Record<string, string>

export interface Reading {
  content: Content
  /** What could not be read, and what was said of it. */
  failures: Record<string, string>
  warnings: string[]
}

/** @throws what the server would not start with */
export async function readWhatIsThere(directory: string): Promise<Reading> {
  const reading: Reading = { content: {}, failures: {}, warnings: [] }
  const log = await openSqliteLog({ directory, onWarning: message => void reading.warnings.push(message) })
  try {
    const key = await readSecretKey(directory, async () => (await log.streams('room/')).length > 0)
    reading.content['key'] = Buffer.from(key).toString('hex')
    const attempt = async (name: string, read: () => Promise<unknown>) => {
      try {
        reading.content[name] = canonical(await read())
      } catch (cause) {
        reading.failures[name] = cause instanceof Error ? cause.message : String(cause)
      }
    }
    for (const stream of await log.streams('')) await attempt(stream, () => readStream(log, stream))
    const assets = fileAssetsIn(directory)
    for (const room of await assets.rooms())
      for (const asset of await assets.list(room))
        await attempt(`picture/${room}/${asset.hash}`, async () => {
          const bytes = await assets.read(room, asset.hash)
          return bytes && hash('sha256', bytes)
        })
    return reading
  } finally {
    await log.close()
  }
}

/** @throws where anything cannot be read */
export async function readAll(directory: string): Promise<Content> {
  const { content, failures } = await readWhatIsThere(directory)
  const [failure] = Object.entries(failures)
  if (failure) throw new Error(failure.join(': '))
  return content
}

async function readStream(log: LogStore, stream: StreamId): Promise<unknown> {
  const [kind, ...rest] = stream.split('/')
  const id = rest.join('/')
  if (kind === 'room') {
    const room = await loadRoom(log, id, () => undefined)
    const entries = await log.read(streamOf(id), 0)
    return [room?.state, entries.map(entry => readEntry(id, entry))]
  }
  if (kind === 'board') {
    const { doc, bindings, seq } = await loadBoard(log, id)
    return [doc.getMap('records').toJSON(), doc.getMap('meta').toJSON(), bindings, seq]
  }
  return readVersion(log, rest[0] ?? '', rest[1] ?? '')
}

/** The same text for the same content: keys of objects have no order. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
