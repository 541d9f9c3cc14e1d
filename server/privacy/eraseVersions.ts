// Versions of boards without what somebody drew on them. Copies are plain, so it goes with its history.
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { eraseRecords } from '#shared/canvas/eraseRecords.ts'
import type { BoardCopy } from '#shared/versions/boardCopy.ts'
import type { PeopleState } from '#shared/people/events.ts'
import { takeCopy, toDocument } from '#shared/versions/copy.ts'
import {
  StoreDamaged,
  type LoggedEntry,
  type LogStore,
  type Rewrite,
  type StreamId,
} from '../logs/logStore.ts'
import { countNotes, digestOf, jsonOf, readCopy } from '../versions/copies.ts'

const zip = promisify(gzip)

export interface ErasedVersions {
  rewrites: Rewrite[]
  /** What is on these nobody can say: it may be theirs. */
  unreadable: { board: string; version: string }[]
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
  const erased: ErasedVersions = { rewrites: [], unreadable: [], versions: new Map(), records: [] }
  for (const stream of await log.streams(`versions/${room}.`)) {
    const [, board = '', version = ''] = stream.split('/')
    const copies = await readCopies(log, stream)
    if (!copies) erased.unreadable.push({ board, version })
    const entries: LoggedEntry[] = []
    for (const { seq, copy } of copies ?? []) {
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

/** What was kept before a restore may have been renewed: then there are several. Undefined where one is damaged. */
async function readCopies(
  log: Pick<LogStore, 'read'>,
  stream: StreamId,
): Promise<{ seq: number; copy: BoardCopy }[] | undefined> {
  try {
    const entries = await log.read(stream, 0)
    return await Promise.all(
      entries.map(async ({ seq, entry }) => ({ seq, copy: await readCopy(stream, entry) })),
    )
  } catch (cause) {
    if (cause instanceof StoreDamaged) return undefined
    throw cause
  }
}

/** A copy that was taken before somebody was erased, as it would be after. */
export function withoutErased(
  copy: BoardCopy,
  { people }: Pick<PeopleState, 'people'>,
  drawn: readonly string[],
): BoardCopy {
  const erased = Object.values(people).filter(person => person.erased?.what === 'words')
  const ids = erased.flatMap(({ id }) => recordsIn(copy, id, new Set(drawn)))
  return withoutRecords(copy, ids)
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
