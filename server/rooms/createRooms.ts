import { DomainError } from '#shared/errors.ts'
import { decideJoin } from '#shared/people/rules.ts'
import type { Context } from '#shared/room/context.ts'
import { decide, decideCreation, resultOf } from '#shared/room/decide.ts'
import type { RoomEvent } from '#shared/room/events.ts'
import { mayAsk } from '#shared/room/permissions.ts'
import type { LogStore } from '../logs/logStore.ts'
import type { Documents } from '../sync/documents.ts'
import { streamOf, toEntry } from './entries.ts'
import type { OpenRoom } from './openRoom.ts'
import { createOpenRooms } from './openRooms.ts'
import type { Rooms } from './rooms.ts'
import { findNothing, readSources } from './sourceNotes.ts'

export interface RoomsParts {
  log: LogStore
  documents: Documents
  /** ISO 8601, UTC. */
  now: () => string
  newId: () => string
  isTemplate: (id: string) => boolean
  /** What follows from events and is not a rule. A command is answered after it. */
  react: (events: RoomEvent[]) => Promise<void>
  warn: (message: string) => void
  quietMs?: number
  idleMs?: number
}

export function createRooms(parts: RoomsParts): Rooms {
  const { log, documents, now, newId, isTemplate, react, warn, quietMs = 5_000, idleMs = 600_000 } = parts
  const open = createOpenRooms({ log, warn, quietMs, idleMs })

  const contextOf = (by: string, at: string, findNote = findNothing): Context => ({
    by,
    now: at,
    newId,
    isTemplate,
    findNote,
  })

  async function answer(room: OpenRoom, place: { after: number; seq: number }) {
    const events = await room.events(place.after, place.seq)
    const result = resultOf(events)
    return { seq: place.seq, events, ...(result && { result }) }
  }

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
        const { state } = room.present()
        const person = state.people[by]
        if (!person || person.removed) throw new DomainError('no-such-room')
        const mayRead = mayAsk(person.role, command.type)
        const findNote = mayRead ? await readSources(command, state, documents) : findNothing
        const place = await room.commit({
          by,
          now,
          command: commandId,
          decide: (state, at) => decide(state, command, contextOf(by, at, findNote)),
        })
        const answered = await answer(room, place)
        await react(answered.events)
        return answered
      }),
    read: id => open.use(id, room => room.present()),
    events: (id, since) => open.use(id, room => room.events(since)),
    subscribe: (id, listener) => open.subscribe(id, listener),
    loaded: () => open.loaded(),
    close: () => open.close(),
  }
}
