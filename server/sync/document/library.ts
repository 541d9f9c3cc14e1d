// The boards that are loaded: taken out by whoever needs one, put back, compacted and forgotten when nobody has
// needed it for a while.
import type { Logger } from 'pino'
import { roomOfBoard, type FromVersion } from '#shared/boards/model.ts'
import type { Template } from '#shared/boards/template.ts'
import { DomainError } from '#shared/errors.ts'
import type { BoardCopy } from '#shared/versions/boardCopy.ts'
import { SeqConflict, type LogStore } from '../../logs/logStore.ts'
import type { Rooms } from '../../rooms/rooms.ts'
import { readVersion } from '../../versions/copies.ts'
import { BoardDocument, type DocumentParts } from './boardDocument.ts'
import { boardStream, writeSnapshot } from './boardLog.ts'
import type { SyncLimits } from '../limits.ts'
import type { Labour } from './labour.ts'
import { loadBoard, type LoadedBoard } from './loadBoard.ts'
import { originOf } from './originOf.ts'
import { seedBoard } from './seedBoard.ts'

export interface LibraryParts {
  log: LogStore
  rooms: () => Rooms
  findTemplate: (id: string) => Template | undefined
  now: () => string
  logger: Logger
  limits: SyncLimits
  labour: Labour
  idleMs: number
  onWork: (document: BoardDocument) => void
  onDayOver: DocumentParts['onDayOver']
}

export interface Library {
  /**
   * A board's document, loaded and seeded. Whoever takes it puts it back.
   * @throws DomainError `no-such-room`, `no-such-board`
   */
  take(board: string): Promise<BoardDocument>
  putBack(document: BoardDocument): void
  /** Forgets a document that no longer agrees with the log. The next to take the board loads it again. */
  drop(document: BoardDocument): void
  /** Compacts a document whose log has grown long. */
  compactLarge(document: BoardDocument): void
  loaded(): BoardDocument[]
  /** Forgets all. */
  close(): void
}

interface Shelf {
  loading: Promise<BoardDocument>
  document: BoardDocument | undefined
  users: number
  idle: NodeJS.Timeout | undefined
}

export function createLibrary(parts: LibraryParts): Library {
  const { log, rooms, findTemplate, now, logger, limits, labour, idleMs, onWork, onDayOver } = parts
  const shelves = new Map<string, Shelf>()
  const compacting = new Map<BoardDocument, Promise<void>>()

  async function load(board: string): Promise<LoadedBoard> {
    const loaded = await loadBoard(log, board)
    if (loaded.seq > 0) return loaded
    try {
      await seed(board, loaded)
      return loaded
    } catch (cause) {
      if (cause instanceof SeqConflict) return loadBoard(log, board)
      throw cause
    }
  }

  async function seed(id: string, loaded: LoadedBoard): Promise<void> {
    const { state } = await rooms().read(roomOfBoard(id))
    const { board, copy, fromVersion } = originOf(state, id)
    const about = { board, language: state.room.language }
    const template = findTemplate(board.template)
    if (fromVersion)
      return seedBoard(log, loaded, {
        ...about,
        template,
        original: undefined,
        version: await readCopy(fromVersion),
      })
    if (!copy) return seedBoard(log, loaded, { ...about, template, original: undefined })
    const { of, ...how } = copy
    const original = await take(of)
    try {
      await onDisk(original)
      await seedBoard(log, loaded, {
        ...about,
        template: undefined,
        original: { ...how, doc: original.doc },
      })
    } finally {
      putBack(original)
    }
  }

  /** Should it have been deleted since, the new board begins as its template does. */
  async function readCopy({ board, version }: FromVersion): Promise<BoardCopy | undefined> {
    try {
      return await readVersion(log, board, version)
    } catch (cause) {
      if (cause instanceof DomainError) return undefined
      throw cause
    }
  }

  async function open(board: string, shelf: Shelf): Promise<BoardDocument> {
    const loaded = await load(board)
    const document = new BoardDocument({ board, loaded, limits, labour, now, onWork, onDayOver })
    shelf.document = document
    compactLarge(document)
    return document
  }

  /** A log that has grown long is made short, also while people draw: after a crash it has to be read. */
  function compactLarge(document: BoardDocument): void {
    const { seq, compactedSeq, bytesSince, board } = document.journal
    if (seq - compactedSeq <= limits.compactEntries && bytesSince <= limits.compactBytes) return
    document.whenOnDisk(failure => {
      if (failure === undefined) compact(document).catch((cause: unknown) => reportCompaction(board, cause))
    })
  }

  const reportCompaction = (board: string, cause: unknown) =>
    logger.warn({ err: cause, board }, 'A board could not be compacted; its log is still whole')

  async function take(board: string): Promise<BoardDocument> {
    let shelf = shelves.get(board)
    if (!shelf) {
      const fresh: Shelf = {
        loading: Promise.resolve().then(() => open(board, fresh)),
        document: undefined,
        users: 0,
        idle: undefined,
      }
      shelf = fresh
      shelves.set(board, fresh)
    }
    clearTimeout(shelf.idle)
    shelf.users++
    try {
      return await shelf.loading
    } catch (cause) {
      if (shelves.get(board) === shelf) shelves.delete(board)
      throw cause
    }
  }

  function putBack(document: BoardDocument): void {
    const shelf = shelves.get(document.board)
    if (shelf?.document !== document) return
    shelf.users--
    if (shelf.users === 0) awaitIdle(shelf, document)
  }

  function awaitIdle(shelf: Shelf, document: BoardDocument): void {
    clearTimeout(shelf.idle)
    const rest = () => {
      letGo(shelf, document).catch((cause: unknown) => {
        reportCompaction(document.board, cause)
        forget(shelf, document)
      })
    }
    shelf.idle = setTimeout(rest, idleMs).unref()
  }

  /** Somebody may come while it is being compacted: then it stays. */
  async function letGo(shelf: Shelf, document: BoardDocument): Promise<void> {
    if (shelf.users > 0) return
    if (!document.isAtRest) return awaitIdle(shelf, document)
    const { journal } = document
    if (journal.seq > journal.compactedSeq) await compact(document)
    if (journal.seq > journal.compactedSeq && shelf.users === 0) return awaitIdle(shelf, document)
    forget(shelf, document)
  }

  function forget(shelf: Shelf, document: BoardDocument): void {
    if (shelf.users > 0 || !document.isAtRest || shelves.get(document.board) !== shelf) return
    shelves.delete(document.board)
    document.destroy()
  }

  /** Only called when all that is in the document is on disk. One compaction of a document at a time. */
  function compact(document: BoardDocument): Promise<void> {
    const running = compacting.get(document) ?? writeDown(document).finally(() => compacting.delete(document))
    compacting.set(document, running)
    return running
  }

  async function writeDown({ board, doc, journal, writers }: BoardDocument): Promise<void> {
    const { seq, bytesSince, lastEdit } = journal
    const snapshot = writeSnapshot({ bindings: writers.all, lastEdit }, doc)
    await log.compact(boardStream(board), seq, snapshot)
    journal.compacted(seq, bytesSince, snapshot.length)
  }

  return {
    take,
    putBack,
    drop(document) {
      const shelf = shelves.get(document.board)
      if (shelf?.document !== document) return
      clearTimeout(shelf.idle)
      shelves.delete(document.board)
      document.destroy()
    },
    compactLarge,
    loaded: () => [...shelves.values()].flatMap(({ document }) => document ?? []),
    close() {
      for (const { idle, document } of shelves.values()) {
        clearTimeout(idle)
        document?.destroy()
      }
      shelves.clear()
    },
  }
}

/** Resolves when nothing in the document waits for the disk. */
export const onDisk = (document: BoardDocument): Promise<void> =>
  new Promise((resolve, reject) =>
    document.whenOnDisk(failure =>
      failure === undefined
        ? resolve()
        : reject(failure instanceof Error ? failure : new Error('The disk refused', { cause: failure })),
    ),
  )
