// Takes people out of rooms, and out of every file of the store. What is begun is finished, after a crash at the next start:
// each step may be done twice. The events of the room and its versions are last, and together: they know the names.
import { setTimeout as pause } from 'node:timers/promises'
import { isErasable, isNobodys } from '#shared/canvas/authorship.ts'
import { recordsOf, toNoteId } from '#shared/canvas/document.ts'
import { eraseRecords } from '#shared/canvas/eraseRecords.ts'
import { someone } from '#shared/privacy/model.ts'
import { decideForgotten } from '#shared/privacy/rules.ts'
import { withoutPerson } from '#shared/privacy/withoutPerson.ts'
import { decideLost } from '#shared/versions/rules.ts'
import type { AssetStore } from '../assets/assetStore.ts'
import type { AssetUse } from '../assets/sweeper.ts'
import type { LogStore } from '../logs/logStore.ts'
import { createTurns } from '../logs/turns.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { Documents } from '../sync/documents.ts'
import { forgetVersion } from '../versions/copies.ts'
import { eraseVersions } from './eraseVersions.ts'
import { findTraces } from './findTraces.ts'
import { intentEntry, openIntents, roomsWithIntents, type Found, type Intent } from './intents.ts'
import { rested } from './rested.ts'
import type { Stillness } from './stillness.ts'

export interface ErasureParts {
  log: LogStore
  rooms: Rooms
  documents: Documents
  stillness: Pick<Stillness, 'erase'>
  assets: Pick<AssetStore, 'remove'>
  /** Everything that may show a picture. */
  uses: readonly AssetUse[]
  warn: (message: string) => void
  /** What could not be finished is tried again after so long. Milliseconds. */
  retryMs?: number
  /** Who asked is answered after so long, though it goes on. Milliseconds. */
  patienceMs?: number
}

export interface Erasures {
  /**
   * Finishes what has begun in a room; resolves sooner where that takes long. Where it cannot be finished now, as on a full
   * disk, it is tried again.
   */
  finish(room: string): Promise<void>
  /** Finishes it in all rooms: for the start. */
  resume(): Promise<void>
  /** Resolves when nothing is under way. */
  stop(): Promise<void>
}

export function createErasures(parts: ErasureParts): Erasures {
  const { log, rooms, documents, stillness, assets, uses, warn } = parts
  const { retryMs = 60_000, patienceMs = 20_000 } = parts
  const turns = createTurns()
  const retries = new Set<NodeJS.Timeout>()
  const stopping = new AbortController()
  let isServing = false
  let isStopped = false
  const scrub = rested(() => log.scrub(stopping.signal), {
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
    await stillness.erase(room, () => eraseWhatIsFound(room, intent, found))
    await removePictures(room, found)
    await scrub()
    await rooms.record(room, { by, decide: now => decideForgotten(now, person, what) })
    await log.append([intentEntry(room, { kind: 'done', of: seq })])
  }

  async function eraseWhatIsFound(room: string, { person, what, by }: Intent, found: Found): Promise<void> {
    const isLookedAt = new Set<string>()
    const eraseFromBoards = async (boards: readonly string[]) => {
      for (const id of boards) {
        if (!isLookedAt.has(id)) await eraseFromBoard(id, { person, what }, found)
        isLookedAt.add(id)
      }
    }
    if (what === 'words') await documents.keepOut(room, drawnIn(found))
    await eraseFromBoards(await documents.ofRoom(room))
    const { rewrites, unreadable, versions, records } =
      what === 'words'
        ? await eraseVersions(log, room, person, drawnIn(found))
        : { rewrites: [], unreadable: [], versions: new Map<string, never>(), records: [] }
    for (const { board, version } of unreadable) {
      warn(`Version ${version} of board ${board} cannot be read and is let go: somebody was erased`)
      // The room first: whoever finds nothing under a version it has would wait for it for ever.
      await rooms.record(room, { by, decide: ({ versions }) => decideLost(versions, version) })
      await forgetVersion(log, board, version)
    }
    const { state } = await rooms.read(room)
    const name = someone[state.room.language]
    const theirs = what === 'words' ? [...drawnIn(found), ...found.quoted, ...records] : []
    const notes = new Set(theirs.map(toNoteId))
    await rooms.rewrite(room, {
      change: events => withoutPerson(events, { person, name, what, notes, versions }),
      alongside: rewrites,
    })
    // What was made meanwhile, perhaps of a version of before.
    const { boards } = (await rooms.read(room)).state
    await eraseFromBoards([...Object.keys(boards), ...(await documents.ofRoom(room))])
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
  async function eraseFromBoard(
    id: string,
    { person, what }: Pick<Intent, 'person' | 'what'>,
    found: Found,
  ): Promise<void> {
    const theirs = found.records[id]
    if (what === 'name' && !theirs) return
    await documents.erase(id, (doc, drawnBy) => {
      const records = recordsOf(doc)
      const ids = what === 'words' ? [...drawnIn(found)] : []
      const copied = ids.filter(each => isNobodys(records, each, drawnBy))
      // It may not have been there yet when it was looked for.
      const since =
        what === 'words'
          ? [...records.keys()].filter(each => isErasable(records, each, { person, drawnBy }))
          : []
      eraseRecords(doc, [...(theirs ?? []), ...copied, ...since])
    })
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

  async function finishSoon(room: string): Promise<void> {
    const late = new AbortController()
    const waited = pause(patienceMs, undefined, late).catch(() => undefined)
    await Promise.race([finish(room), waited])
    late.abort()
  }

  return {
    finish: finishSoon,
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
