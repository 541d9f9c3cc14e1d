// What is to be erased, in a stream of its own a room: begun together with the event that says so, and known after a crash
// as long as it is not done. There are ids in it, nothing that was written.
import { z } from 'zod'
import { Erased } from '#shared/privacy/model.ts'
import { Id } from '#shared/fields.ts'
import type { Append, LogStore, StreamId } from '../logs/logStore.ts'

/** Of one person there may be several: their words are asked for while their name is on its way out. */
const Of = z.object({
  /** Which one, by the `seq` it has begun with. */
  of: z.int().positive(),
})
const Begun = z.object({ kind: z.literal('begun'), person: Id, by: Id, what: Erased })

/** What goes, found out before anything of it is gone. */
const Found = Of.extend({
  kind: z.literal('found'),
  /** Ids of records, by the document they are or were in. */
  records: z.record(z.string(), z.array(z.string())),
  /** Ids of what the server put onto boards in their name, and what is deleted: its words are theirs wherever repeated. */
  quoted: z.array(z.string()),
  /** Hashes of the pictures they show. */
  pictures: z.array(z.string()),
})
const Done = Of.extend({ kind: z.literal('done') })
const Entry = z.discriminatedUnion('kind', [Begun, Found, Done])

export type Begun = z.infer<typeof Begun>
export type Found = z.infer<typeof Found>

export interface Intent extends Begun {
  seq: number
  found: Found | undefined
}

const prefix = 'erasures/'
const streamOf = (room: string): StreamId => `${prefix}${room}`

export const intentEntry = (room: string, entry: z.infer<typeof Entry>): Append => ({
  stream: streamOf(room),
  entry: new TextEncoder().encode(JSON.stringify(entry)),
})

/** Undefined for one that another version has written. */
const readEntry = (entry: Uint8Array): z.infer<typeof Entry> | undefined =>
  Entry.safeParse(JSON.parse(new TextDecoder().decode(entry))).data

/** What has begun in a room and is not done, the first one first. */
export async function openIntents(log: Pick<LogStore, 'read'>, room: string): Promise<Intent[]> {
  const open = new Map<number, Intent>()
  for (const { seq, entry } of await log.read(streamOf(room), 0)) {
    const read = readEntry(entry)
    if (!read) continue
    if (read.kind === 'begun') {
      open.set(seq, { ...read, seq, found: undefined })
      continue
    }
    const known = open.get(read.of)
    if (read.kind === 'done') open.delete(read.of)
    else if (known) known.found = read
  }
  return [...open.values()]
}

/** Ids of all records that were ever erased in a room with somebody's words. */
export async function erasedRecords(log: Pick<LogStore, 'read'>, room: string): Promise<string[]> {
  const withWords = new Set<number>()
  const erased: string[] = []
  for (const { seq, entry } of await log.read(streamOf(room), 0)) {
    const read = readEntry(entry)
    if (read?.kind === 'begun' && read.what === 'words') withWords.add(seq)
    if (read?.kind === 'found' && withWords.has(read.of)) erased.push(...Object.values(read.records).flat())
  }
  return erased
}

export const roomsWithIntents = async (log: Pick<LogStore, 'streams'>): Promise<string[]> =>
  (await log.streams(prefix)).map(stream => stream.slice(prefix.length))
