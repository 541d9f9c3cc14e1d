import { hash } from 'node:crypto'
import { DomainError } from '#shared/errors.ts'
import { decideJoin } from '#shared/people/rules.ts'
import type { Context } from '#shared/room/context.ts'
import { decideCreation } from '#shared/room/creation.ts'
import { decide } from '#shared/room/decide.ts'
import { resultOf } from '#shared/room/result.ts'
import type { Command } from '#shared/room/commands.ts'
import type { RoomEvent } from '#shared/room/events.ts'
import type { RoomState } from '#shared/room/model.ts'
import { mayAsk } from '#shared/room/permissions.ts'
import type { LogStore } from '../logs/logStore.ts'
import type { Stillness } from '../privacy/stillness.ts'
import type { Documents } from '../sync/documents.ts'
import { streamOf, toEntry } from './entries.ts'
import { createOpenRooms } from './openRooms.ts'
import { prepare, takesCopy, type Prepared } from './prepare.ts'
import type { Rooms } from './rooms.ts'
import { findNothing } from './sourceNotes.ts'

export interface RoomsParts {
  log: LogStore
  documents: Documents
  /** ISO 8601, UTC. */
  now: () => string
  newId: () => string
  isTemplate: (id: string) => boolean
  stillness: Pick<Stillness, 'copy'>
  /** What follows from events and is not a rule. A command is answered after it. */
  react: (events: RoomEvent[], state: RoomState) => Promise<void>
  warn: (message: string) => void
  quietMs?: number
  idleMs?: number
  /** The most that `events` answers at once. */
  eventsAtOnce?: number
}

/** A command that was parsed has its fields in the order of its schema, however they were sent. */
const digestOf = (command: Command) => hash('sha256', JSON.stringify(command), 'base64url')

const nothing: Prepared = { findNote: findNothing }

export function createRooms(parts: RoomsParts): Rooms {
  const { log, documents, stillness, now, newId, isTemplate, react, warn } = parts
  const { quietMs = 5_000, idleMs = 600_000, eventsAtOnce = 5_000 } = parts
  const open = createOpenRooms({ log, warn, quietMs, idleMs })

  const contextOf = (by: string, at: string, { findNote, copy }: Prepared = nothing): Context => ({
    by,
    now: at,
    newId,
    isTemplate,
    findNote,
    copy,
  })

  return {
    async create(creation, by) {
      const at = now()
      const [id, bodies] = decideCreation(creation, contextOf(by, at))
      const entries = bodies.map((body, index) => ({
        stream: streamOf(id),
        entry: toEntry({ ...body, seq: index + 1, at, by }),
        expectedSeq: index,
      }))
      await log.append(entries)
      return open.use(id, room => room.present())
    },
    join: (id, joining, by) =>
      open.use(id, async room => {
        await room.commit({
          by,
          now,
          decide: (state, at) => decideJoin(state, joining, contextOf(by, at)),
        })
        return room.present()
      }),
    ask: (id, by, command, commandId) =>
      open.use(id, async room => {
        const prepareAndCommit = async () => {
          const { state } = room.present()
          const person = state.people[by]
          if (!person || person.removed) throw new DomainError('no-such-room')
          const needsNothing = !mayAsk(person.role, command.type) || room.isAnswered(by, commandId)
          // Of the room as it is then: it may have changed while a board was read.
          const refuse = () => void decide(room.present().state, command, contextOf(by, now()))
          const prepared = needsNothing
            ? nothing
            : await prepare(command, { state, by, refuse }, { log, documents, room, now, newId })
          return room.commit({
            by,
            now,
            command: commandId === undefined ? undefined : { id: commandId, digest: digestOf(command) },
            decide: (state, at) => decide(state, command, contextOf(by, at, prepared)),
            alongside: prepared.alongside,
          })
        }
        const { seq, events } = await (takesCopy(command)
          ? stillness.copy(id, prepareAndCommit)
          : prepareAndCommit())
        await react(events, room.present().state)
        const result = resultOf(events, room.present().state)
        return { seq, events, ...(result && { result }) }
      }),
    record: (id, noted) =>
      open.use(id, async room => {
        const { seq, events } = await room.commit({ ...noted, now })
        await react(events, room.present().state)
        return { seq, events }
      }),
    read: id => open.use(id, room => room.present()),
    events: (id, query) => open.use(id, room => room.history(query, eventsAtOnce)),
    subscribe: (id, listener) => open.subscribe(id, listener),
    rewrite: (id, rewriting) => open.use(id, room => room.rewrite(rewriting)),
    onRewritten: (id, listener) => open.onRewritten(id, listener),
    loaded: () => open.loaded(),
    close: () => open.close(),
  }
}
