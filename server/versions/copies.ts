// How the copy of a board lies in the log: each version has a stream of its own, `versions/<board>/<version>`, with
// the copy as compressed JSON. The room knows which versions there are, so a list reads none of these. The newest
// entry counts: a copy from before a restore may be renewed until the restore begins.
import { hash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip, gzipSync } from 'node:zlib'
import { DomainError } from '#shared/errors.ts'
import { BoardCopy } from '#shared/versions/boardCopy.ts'
import { takeCopy } from '#shared/versions/copy.ts'
import type { TakenCopy } from '#shared/versions/model.ts'
import { StoreDamaged, type Append, type LogStore, type StreamId } from '../logs/logStore.ts'
import type { Documents } from '../sync/documents.ts'

export const versionStream = (board: string, version: string): StreamId => `versions/${board}/${version}`

const zip = promisify(gzip)
const unzip = promisify(gunzip)

/** A copy that was taken, and how it is written. */
export interface WrittenCopy {
  taken: TakenCopy
  append: Append
}

/** The JSON of a copy is the same for the same content, so its digest is too. */
export const jsonOf = (copy: BoardCopy): string => JSON.stringify(copy)
export const digestOf = (json: string): string => hash('sha256', json, 'base64url')

export const countNotes = ({ records }: BoardCopy): number => {
  let count = 0
  for (const id in records) if (records[id]?.['type'] === 'sticky') count++
  return count
}

export async function writeVersion(
  copy: BoardCopy,
  about: { board: string; version: string; of: string },
): Promise<WrittenCopy> {
  const json = jsonOf(copy)
  const { board, version, of } = about
  return {
    taken: { version, of, notes: countNotes(copy), digest: digestOf(json) },
    append: { stream: versionStream(board, version), entry: await zip(json) },
  }
}

/** While nothing else may happen. */
export const appendOf = (stream: StreamId, json: string): Append => ({ stream, entry: gzipSync(json) })

export const takeCopyOf = (documents: Documents, board: string): Promise<BoardCopy> =>
  documents.read(board, takeCopy)

/** @throws StoreDamaged when the entry is none */
export async function readCopy(stream: StreamId, entry: Uint8Array): Promise<BoardCopy> {
  try {
    return BoardCopy.parse(JSON.parse((await unzip(entry)).toString('utf8')))
  } catch (cause) {
    throw new StoreDamaged(
      `${stream} holds what is no version of a board: bring the store back with npm run restore -- <backup>`,
      { cause },
    )
  }
}

/**
 * @throws DomainError `no-such-version` when there is nothing in its stream
 * @throws StoreDamaged when it cannot be read
 */
export async function readVersion(
  log: Pick<LogStore, 'read'>,
  board: string,
  version: string,
): Promise<BoardCopy> {
  const stream = versionStream(board, version)
  const entry = (await log.read(stream, 0)).at(-1)?.entry
  if (!entry) throw new DomainError('no-such-version', { field: 'version' })
  return readCopy(stream, entry)
}

/** Nobody can read it any more, and it takes no room. */
export const forgetVersion = (log: Pick<LogStore, 'forget'>, board: string, version: string): Promise<void> =>
  log.forget(versionStream(board, version))
