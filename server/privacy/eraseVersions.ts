// Versions of boards without what somebody drew on them. Copies are plain, so it goes with its history.
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { eraseRecords } from '#shared/canvas/eraseRecords.ts'
import { BoardCopy } from '#shared/versions/boardCopy.ts'
import { takeCopy, toDocument } from '#shared/versions/copy.ts'
import type { LoggedEntry, LogStore, Rewrite } from '../logs/logStore.ts'
import { countNotes, digestOf, jsonOf } from '../versions/copies.ts'

const zip = promisify(gzip)
const unzip = promisify(gunzip)

export interface ErasedVersions {
  rewrites: Rewrite[]
  /** What is on them now, by their id. */
  versions: Map<string, { notes: number; digest: string }>
  /** Ids of what was theirs on them. */
  records: string[]
}

/** @param drawn ids of theirs on any board: of drawings a copy does not say whose they are */
export async function eraseVersions(
  log: Pick<LogStore, 'streams' | 'read'>,
  room: string,
  person: string,
  drawn: ReadonlySet<string>,
): Promise<ErasedVersions> {
  const erased: ErasedVersions = { rewrites: [], versions: new Map(), records: [] }
  for (const stream of await log.streams(`versions/${room}.`)) {
    const [, , version = ''] = stream.split('/')
    const entries: LoggedEntry[] = []
    // What was kept before a restore may have been renewed: then there are several.
    for (const { seq, entry } of await log.read(stream, 0)) {
      const copy = BoardCopy.parse(JSON.parse((await unzip(entry)).toString('utf8')))
      const theirs = recordsIn(copy, person, drawn)
      const without = withoutRecords(copy, theirs)
      const json = jsonOf(without)
      if (json === jsonOf(copy)) continue
      erased.records.push(...theirs)
      entries.push({ seq, entry: await zip(json) })
      erased.versions.set(version, { notes: countNotes(without), digest: digestOf(json) })
    }
    if (entries.length > 0) erased.rewrites.push({ stream, entries })
  }
  return erased
}

function recordsIn({ records }: BoardCopy, person: string, drawn: ReadonlySet<string>): string[] {
  const isTheirs = (id: string, author: unknown) =>
    typeof author === 'string' ? author === person : drawn.has(id)
  return Object.entries(records).flatMap(([id, fields]) =>
    fields['meta.nameless'] !== true && isTheirs(id, fields['meta.author']) ? id : [],
  )
}

function withoutRecords(copy: BoardCopy, ids: readonly string[]): BoardCopy {
  if (ids.length === 0) return copy
  const doc = toDocument(copy)
  eraseRecords(doc, ids)
  const without = takeCopy(doc)
  doc.destroy()
  return without
}
