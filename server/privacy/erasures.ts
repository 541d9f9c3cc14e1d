// Takes people out of rooms, and out of every file of the store. What is begun is finished, after a crash at the next start:
// each step may be done twice. The events of the room and its versions are last, and together: they know the names.
import { setTimeout as pause } from 'node:timers/promises'
import { isNobodys } from '#shared/canvas/authorship.ts'
import { recordsOf, toNoteId } from '#shared/canvas/document.ts'
import { eraseRecords } from '#shared/canvas/eraseRecords.ts'
import { someone, type Erased } from '#shared/privacy/model.ts'
import { decideForgotten } from '#shared/privacy/rules.ts'
import { withoutPerson } from '#shared/privacy/withoutPerson.ts'
import type { AssetStore } from '../assets/assetStore.ts'
import type { AssetUse } from '../assets/sweeper.ts'
import type { LogStore } from '../logs/logStore.ts'
import { createTurns } from '../logs/turns.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { Documents } from '../sync/documents.ts'
import { eraseVersions } from './eraseVersions.ts'
import { findTraces } from './findTraces.ts'
import { intentEntry, openIntents, roomsWithIntents, type Found, type Intent } from './intents.ts'
import { rested } from './rested.ts'

export interface ErasureParts {
  log: LogStore
  rooms: Rooms
  documents: Documents
  assets: Pick<AssetStore, 'remove'>
  /** Everything that may show a picture. */
  uses: readonly AssetUse[]
  warn: (message: string) => void
  /** What could not be finished is tried again after so long. Milliseconds. */
  retryMs?: number
}

export interface Erasures {
  /** Finishes what has begun in a room. Where it cannot be finished now, as on a full disk, it is tried again. */
  finish(room: string): Promise<void>
  /** The same for all rooms: for the start. */
  resume(): Promise<void>
  /** Resolves when nothing is under way. */
  stop(): Promise<void>
}

export function createErasures(parts: ErasureParts): Erasures {
  const { log, rooms, documents, assets, uses, warn, retryMs = 60_000 } = parts
  const turns = createTurns()
  const retries = new Set<NodeJS.Timeout>()
  const stopping = new AbortController()
  let isServing = false
  let isStopped = false
  const scrub = rested(() => log.scrub(), {
    now: () => performance.now(),
    // Before the server serves nobody waits.
    pause: async ms => isServing && pause(ms, undefined, { signal: stopping.signal }),
  })

  async function finishAll(room: string): Promise<void> {
    for (const intent of await openIntents(log, room)) {
      if (isStopped) return
      await erase(room, intent)
    }
  }

  async function erase(room: string, intent: Intent): Promise<void> {
    const { seq, person, what, by } = intent
    const found = intent.found ?? (await find(room, intent))
    if (what === 'words') await documents.keepOut(room, drawnIn(found))
    await eraseFromBoards(room, what, found)
    const { rewrites, versions, records } =
      what === 'words'
        ? await eraseVersions(log, room, person, drawnIn(found))
        : { rewrites: [], versions: new Map<string, never>(), records: [] }
    const { state } = await rooms.read(room)
    const name = someone[state.room.language]
    const theirs = what === 'words' ? [...drawnIn(found), ...found.quoted, ...records] : []
    const notes = new Set(theirs.map(toNoteId))
    await rooms.rewrite(room, {
      change: events => withoutPerson(events, { person, name, what, notes, versions }),
      alongside: rewrites,
    })
    await removePictures(room, found)
    await scrub()
    await rooms.record(room, { by, decide: now => decideForgotten(now, person, what) })
    await log.append([intentEntry(room, { kind: 'done', of: seq })])
  }

  async function find(room: string, intent: Intent): Promise<Found> {
    const found = await findTraces(documents, room, intent)
    await log.append([intentEntry(room, found)])
    return found
  }

  /**
   * Also where nothing of theirs is any more: what they deleted themselves may still be in the log. What a copy of a board
   * has under the same id is theirs too, unless it is said to be another's.
   */
  async function eraseFromBoards(room: string, what: Erased, found: Found): Promise<void> {
    const all = what === 'words' ? [...drawnIn(found)] : []
    for (const id of await documents.ofRoom(room)) {
      const theirs = found.records[id]
      if (what === 'name' && !theirs) continue
      await documents.erase(id, (doc, drawnBy) => {
        const copied = all.filter(each => isNobodys(recordsOf(doc), each, drawnBy))
        eraseRecords(doc, [...(theirs ?? []), ...copied])
      })
    }
  }

  async function removePictures(room: string, { pictures }: Found): Promise<void> {
    if (pictures.length === 0) return
    const shown = new Set<string>()
    for (const use of uses) for (const hash of await use(room)) shown.add(hash)
    for (const hash of pictures) if (!shown.has(hash)) await assets.remove(room, hash)
  }

  function retryLater(room: string): void {
    if (isStopped) return
    const retry = setTimeout(() => {
      retries.delete(retry)
      void finish(room)
    }, retryMs).unref()
    retries.add(retry)
  }

  /** One room after another: each has the whole store written anew. */
  const finish = (room: string): Promise<void> =>
    turns.take('all', async () => {
      try {
        await finishAll(room)
      } catch (cause) {
        warn(`Somebody could not yet be erased from room ${room}: ${String(cause)}`)
        retryLater(room)
      }
    })

  return {
    finish,
    async resume() {
      for (const room of await roomsWithIntents(log)) await finish(room)
      isServing = true
    },
    async stop() {
      isStopped = true
      stopping.abort()
      for (const retry of retries) clearTimeout(retry)
      await turns.done()
    },
  }
}

/** On whichever board. */
const drawnIn = ({ records }: Found): Set<string> => new Set(Object.values(records).flat())
