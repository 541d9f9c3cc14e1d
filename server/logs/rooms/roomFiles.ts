// The readable snapshots of rooms, `rooms/<id>.json`. The log stays the truth: it notes which file to believe
// (seq and digest), so a file that was damaged, edited or restored from another day is never mistaken for it.

import { hash } from 'node:crypto'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { z } from 'zod'
import { durableJsonFile } from './durableJsonFile.ts'
import type { StreamId } from '../logStore.ts'
import type { JsonObject, Snapshot } from '../snapshots.ts'

const roomFile = z.object({ seq: z.int().min(1), snapshot: z.record(z.string(), z.unknown()) })
type RoomFile = z.infer<typeof roomFile>

/** What the log notes of a room's file. */
export interface RoomFileNote {
  seq: number
  digest: string
}

export interface RoomFiles {
  path(stream: StreamId): string
  /** Resolves once the file is on disk, with the note to keep in the log. */
  write(stream: StreamId, seq: number, snapshot: JsonObject): Promise<RoomFileNote>
  /** @throws Error saying what is wrong when the file is not the one noted, or cannot be read */
  read(stream: StreamId, note: RoomFileNote): Promise<Snapshot>
}

export function roomFilesIn(folder: string): RoomFiles {
  // An id becomes one file name, whatever is in it: `/` and on Windows `*` must not reach the file system.
  const path = (stream: StreamId) => {
    const id = stream.slice(stream.indexOf('/') + 1)
    return join(folder, `${encodeURIComponent(id).replaceAll('*', '%2A')}.json`)
  }
  const open = (stream: StreamId) =>
    new Low<RoomFile | null>(
      durableJsonFile<RoomFile | null>(path(stream), json => roomFile.parse(json)),
      null,
    )

  return {
    path,
    async write(stream, seq, snapshot) {
      const file = open(stream)
      file.data = { seq, snapshot }
      await file.write()
      return { seq, digest: hash('sha256', JSON.stringify(snapshot)) }
    },
    async read(stream, note) {
      const file = open(stream)
      await file.read()
      if (!file.data) throw new Error('it is missing')
      const { seq, snapshot } = file.data
      if (seq !== note.seq) throw new Error(`it stands at ${seq}, the log expects ${note.seq}`)
      const text = JSON.stringify(snapshot)
      if (hash('sha256', text) !== note.digest) throw new Error('its content was changed')
      return { seq, bytes: new TextEncoder().encode(text) }
    },
  }
}
