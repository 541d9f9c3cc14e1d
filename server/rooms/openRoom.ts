// One room in memory. Whatever is asked of it runs one after another; what it shows is on disk.
import { DomainError } from '#shared/errors.ts'
import type { EventBody, RoomEvent } from '#shared/room/events.ts'
import { initialState } from '#shared/room/evolve.ts'
import type { RoomState } from '#shared/room/model.ts'
import { SeqConflict, type Append, type LoggedEntry, type LogStore, type Rewrite } from '../logs/logStore.ts'
import type { AnsweredCommand } from './answers.ts'
import { readEntry, streamOf, toEntry } from './entries.ts'
import { readHistory, type History, type HistoryQuery } from './history.ts'
import { loadRoom, replay, toCheckpoint, type Present } from './loadRoom.ts'

/** A command with an id, which may be sent again. */
export interface IdentifiedCommand {
  id: string
  /** The same for the same command only. */
  digest: string
}

/** What is asked, in a form that can be decided again when another writer was faster. */
export interface Asked {
  by: string
  /** ISO 8601; asked for once it is this one's turn, so that the log's moments rise. */
  now: () => string
  command?: IdentifiedCommand | undefined
  decide: (state: RoomState, now: string) => EventBody[]
  /** Written together with the events, when there are any. */
  alongside?: Append[] | undefined
}

/** What came of it. `seq` is the room's after its events; they are those of the first time for a command sent again. */
export interface Committed {
  seq: number
  events: RoomEvent[]
}

export interface OpenRoom {
  present(): Present
  /** Resolves once what follows is on disk. */
  commit(asked: Asked): Promise<Committed>
  /** Whether this command was answered before: `commit` will give the same answer again. */
  isAnswered(by: string, command: string | undefined): boolean
  history(query: HistoryQuery, limit: number): Promise<History>
  /** Writes a checkpoint when something has happened since the last one. */
  checkpoint(): Promise<void>
  /** See `Rooms.rewrite`. */
  rewrite(change: Rewriting): Promise<void>
  /** Waits for what is asked now. */
  settled(): Promise<unknown>
}

/** All events of a room as they are to be from now on, with what changes in other streams at the same moment. */
export interface Rewriting {
  change: (events: RoomEvent[]) => RoomEvent[]
  alongside: Rewrite[]
}

export interface RoomParts {
  id: string
  log: LogStore
  publish: (events: RoomEvent[], state: RoomState) => void
  /** What was said of it before is no longer so. */
  onRewritten: (present: Present) => void
  warn: (message: string) => void
}

const attempts = 10

/** @throws DomainError `no-such-room` */
export async function openRoom({ id, log, publish, onRewritten, warn }: RoomParts): Promise<OpenRoom> {
  const loaded = await loadRoom(log, id, warn)
  if (!loaded) throw new DomainError('no-such-room')
  const { answers } = loaded
  let { checkpointed } = loaded
  let present: Present = { seq: loaded.seq, state: loaded.state }
  let last: Promise<unknown> = Promise.resolve()

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = last.then(work)
    last = next.catch(() => undefined)
    return next
  }

  async function read(since: number, limit?: number): Promise<RoomEvent[]> {
    const entries = await log.read(streamOf(id), since, limit)
    return entries.map(entry => readEntry(id, entry))
  }

  const eventsOf = async ({ after, seq }: AnsweredCommand) => (seq === after ? [] : read(after, seq - after))

  function apply(events: RoomEvent[]): void {
    if (events.length === 0) return
    present = replay(present, events)
    answers.addEvents(events)
    publish(events, present.state)
  }

  async function decideAndAppend({ by, now, command, decide, alongside = [] }: Asked): Promise<Committed> {
    for (let attempt = 1; ; attempt++) {
      const known = command && answers.find(by, command.id)
      if (known && (known.digest ?? command.digest) !== command.digest)
        throw new DomainError('command-id-used')
      if (known) return { seq: known.seq, events: await eventsOf(known) }
      const { seq: after, state } = present
      const at = now()
      const bodies = decide(state, at)
      const entries = bodies.map((body, index) => {
        const event = { ...body, seq: after + index + 1, at, by, ...(command && { command: command.id }) }
        return { seq: event.seq, entry: toEntry(event) }
      })
      // Before they are written: an event that could not be read again must not reach the log.
      const events = entries.map(entry => readEntry(id, entry))
      const seq = after + events.length
      try {
        if (events.length > 0)
          await log.append([
            ...entries.map(({ seq, entry }) => ({ stream: streamOf(id), entry, expectedSeq: seq - 1 })),
            ...alongside,
          ])
      } catch (cause) {
        if (!(cause instanceof SeqConflict) || attempt === attempts) throw cause
        apply(await read(after))
        continue
      }
      apply(events)
      if (command) answers.remember(by, command.id, { after, seq, digest: command.digest })
      return { seq, events }
    }
  }

  async function writeCheckpoint(): Promise<void> {
    const { seq, state } = present
    await log.checkpoint(streamOf(id), seq, toCheckpoint(state))
    checkpointed = Math.max(checkpointed, seq)
  }

  /** Its events are made anew from the log, never from a checkpoint: that may be one of before. */
  async function rewrite({ change, alongside }: Rewriting): Promise<void> {
    const before = await read(0)
    const changed = change(before)
    const entries = changed.map(event => ({ seq: event.seq, entry: toEntry(event) }))
    const events = entries.map(entry => readEntry(id, entry))
    if (events.length !== before.length || before[0]?.seq !== 1)
      throw new Error(`The log of room ${id} is not whole`)
    const isOther = (_entry: LoggedEntry, at: number) => changed[at] !== before[at]
    await log.rewrite([{ stream: streamOf(id), entries: entries.filter(isOther) }, ...alongside])
    present = replay({ seq: 0, state: initialState }, events)
    onRewritten(present)
    await writeCheckpoint()
  }

  return {
    present: () => present,
    commit: asked => inTurn(() => decideAndAppend(asked)),
    isAnswered: (by, command) => command !== undefined && answers.find(by, command) !== undefined,
    history: (query, limit) => readHistory(log, id, { ...query, known: present.seq, limit }),
    async checkpoint() {
      if (present.seq !== checkpointed) await writeCheckpoint()
    },
    rewrite: rewriting => inTurn(() => rewrite(rewriting)),
    settled: () => last,
  }
}
