// What has happened in a room, read from its log for those who were away and for who asks about one initiative.
import { setImmediate } from 'node:timers/promises'
import type { RoomEvent } from '#shared/room/events.ts'
import type { LoggedEntry, LogStore } from '../logs/logStore.ts'
import { readOwnEntry, streamOf } from './entries.ts'

export interface HistoryQuery {
  since: number
  /** Id of an initiative: only what happened to it. */
  about?: string | undefined
}

/** Complete up to and including `seq`. When that is not yet the room's seq, ask again with `since` as this `seq`. */
export interface History {
  seq: number
  events: RoomEvent[]
}

/**
 * @param known seq that the room has reached at least
 * @param limit events in one answer, and entries that are read at once
 */
export async function readHistory(
  log: LogStore,
  room: string,
  { since, about, known, limit }: HistoryQuery & { known: number; limit: number },
): Promise<History> {
  const events: RoomEvent[] = []
  const fits = about === undefined ? () => true : mentions(about)
  for (let last = since; ;) {
    const entries = await log.read(streamOf(room), last, limit)
    for (const entry of entries) {
      last = entry.seq
      if (!fits(entry)) continue
      const event = readOwnEntry(room, entry)
      if (about !== undefined && !isAbout(event, about)) continue
      events.push(event)
      if (events.length === limit) return { seq: last, events }
    }
    // A `since` from the future, of a store that was restored, is not taken for the room's seq.
    if (entries.length < limit) return { seq: Math.max(known, last === since ? 0 : last), events }
    // A long log is no reason to let everybody else wait.
    await setImmediate()
  }
}

/** Looks at the bytes: to parse each of ten thousand events for the few that fit takes many times as long. */
function mentions(initiative: string): (entry: LoggedEntry) => boolean {
  // Nothing an id may be made of is written in another way in JSON.
  const word = Buffer.from(JSON.stringify(initiative))
  return ({ entry: { buffer, byteOffset, byteLength } }) =>
    Buffer.from(buffer, byteOffset, byteLength).includes(word)
}

const isAbout = (event: RoomEvent, initiative: string): boolean =>
  ('initiative' in event && event.initiative === initiative) ||
  (event.type === 'initiative.merged' && event.from === initiative)
