// A room from the log: the checkpoint, then the events after it. A checkpoint that cannot be read costs time only.
import { z } from 'zod'
import type { RoomEvent } from '#shared/room/events.ts'
import { evolve, initialState } from '#shared/room/evolve.ts'
import { fromStored, StoredRoom, toStored, type RoomState } from '#shared/room/model.ts'
import type { LoadedStream, LogStore } from '../logs/logStore.ts'
import { createAnswers, rememberedCommands, type Answers } from './answers.ts'
import { readEntry, streamOf } from './entries.ts'

export interface Present {
  seq: number
  state: RoomState
}

export interface LoadedRoom extends Present {
  answers: Answers
  /** Up to where the newest checkpoint stands for the log. */
  checkpointed: number
}

/** `schema` rises when a state of before can no longer be read as one of now. */
const Checkpoint = z.object({ schema: z.literal(2), state: StoredRoom })

export const toCheckpoint = (state: RoomState): Uint8Array =>
  new TextEncoder().encode(
    JSON.stringify({ schema: 2, state: toStored(state) } satisfies z.input<typeof Checkpoint>),
  )

/** Undefined for a room that does not exist. */
export async function loadRoom(
  log: Pick<LogStore, 'load' | 'read'>,
  room: string,
  warn: (message: string) => void,
): Promise<LoadedRoom | undefined> {
  const stream = await log.load(streamOf(room))
  if (stream.seq === 0) return undefined
  const start = readCheckpoint(stream.snapshot, message =>
    warn(`The checkpoint of room ${room} cannot be read, its log is: ${message}`),
  )
  // The commands of the last events are wanted too, though the checkpoint already stands for them.
  const since = Math.min(start.seq, Math.max(0, stream.seq - rememberedCommands))
  const entries = since === stream.snapshot?.seq ? stream.entries : await log.read(streamOf(room), since)
  const events = entries.map(entry => readEntry(room, entry))
  const answers = createAnswers()
  answers.addEvents(events)
  const after = events.filter(event => event.seq > start.seq)
  return { ...replay(start, after), answers, checkpointed: start.seq }
}

export const replay = (start: Present, events: RoomEvent[]): Present => ({
  state: events.reduce(evolve, start.state),
  seq: events.at(-1)?.seq ?? start.seq,
})

function readCheckpoint(snapshot: LoadedStream['snapshot'], warn: (message: string) => void): Present {
  const nothing = { seq: 0, state: initialState }
  if (!snapshot) return nothing
  try {
    const { state } = Checkpoint.parse(JSON.parse(new TextDecoder().decode(snapshot.bytes)))
    return { seq: snapshot.seq, state: fromStored(state) }
  } catch (cause) {
    warn(cause instanceof Error ? cause.message : String(cause))
    return nothing
  }
}
