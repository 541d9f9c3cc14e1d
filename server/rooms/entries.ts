// One event of a room as it lies in the log: the JSON text of the event with its envelope.
import { RoomEvent } from '#shared/room/events.ts'
import { StoreDamaged, type LoggedEntry, type StreamId } from '../logs/logStore.ts'

export const streamOf = (room: string): StreamId => `room/${room}`

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true })

export const toEntry = (event: RoomEvent): Uint8Array => encoder.encode(JSON.stringify(event))

/** Damage that nobody can work around here. */
const damaged = (room: string, seq: number, cause: unknown): StoreDamaged => {
  const why = cause instanceof Error ? cause.message : String(cause)
  return new StoreDamaged(
    `Event ${seq} of room ${room} cannot be read: bring the store back with npm run restore -- <backup> (${why})`,
    { cause },
  )
}

const assertPlace = (event: RoomEvent, seq: number) => {
  if (event.seq !== seq) throw new Error(`it says ${event.seq}`)
}

/**
 * Read back from its bytes even when it was made a moment ago, so that memory and a replay are the same.
 * @throws StoreDamaged when it is no event of this place
 */
export function readEntry(room: string, { seq, entry }: LoggedEntry): RoomEvent {
  try {
    const event = RoomEvent.parse(JSON.parse(decoder.decode(entry)))
    assertPlace(event, seq)
    return event
  } catch (cause) {
    throw damaged(room, seq, cause)
  }
}

/**
 * For history: `readEntry` has let the event through before it was appended, and to validate it each time somebody
 * reads it takes ten times as long.
 * @throws StoreDamaged when it is no JSON, or of another place
 */
export function readOwnEntry(room: string, { seq, entry }: LoggedEntry): RoomEvent {
  try {
    const event = JSON.parse(decoder.decode(entry)) as RoomEvent // validated when it was written
    assertPlace(event, seq)
    return event
  } catch (cause) {
    throw damaged(room, seq, cause)
  }
}
