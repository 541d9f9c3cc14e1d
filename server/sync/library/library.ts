// The boards that are loaded: taken out by whoever needs one, put back, compacted and forgotten when nobody has
// needed it for a while.
import type { BoardDocument } from '../document/boardDocument.ts'
import { boardStream, writeSnapshot } from '../document/boardLog.ts'
import { onDisk } from './onDisk.ts'
import { createOpening, type OpeningParts } from './openBoard.ts'

export interface LibraryParts extends OpeningParts {
  idleMs: number
  /** A board was opened that has something in its layers. */
  onLayers: (board: string) => void
  /** A document with so many structs is not in memory any more. */
  onGone: (structs: number) => void
}

export interface Library {
  /**
   * A board's document, loaded and seeded, or that of one of its layers. Whoever takes it puts it back.
   * @throws DomainError `no-such-room`, `no-such-board`
   */
  take(id: string): Promise<BoardDocument>
  putBack(document: BoardDocument): void
  /** Forgets a document that no longer agrees with the log. The next to take the board loads it again. */
  drop(document: BoardDocument): void
  /** Compacts a document whose log has grown long. */
  compactLarge(document: BoardDocument): void
  /** Puts one snapshot into the place of all that was ever written of a document. */
  compactAll(document: BoardDocument): Promise<void>
  loaded(): BoardDocument[]
  /** Forgets all. */
  close(): void
}

interface Shelf {
  loading: Promise<BoardDocument>
  document: BoardDocument | undefined
  /** What a layer holds on to: its board. */
  base: BoardDocument | undefined
  users: number
  idle: NodeJS.Timeout | undefined
}

export function createLibrary(parts: LibraryParts): Library {
  const { log, logger, limits, idleMs, onLayers, onGone } = parts
  const shelves = new Map<string, Shelf>()
  const compacting = new Map<BoardDocument, Promise<void>>()

  const openBoard = createOpening(parts, { take, putBack })

  async function open(id: string, shelf: Shelf): Promise<BoardDocument> {
    const { document, base, hasLayers } = await openBoard(id)
    shelf.document = document
    shelf.base = base
    compactLarge(document)
    if (hasLayers) onLayers(id)
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

  async function take(id: string): Promise<BoardDocument> {
    let shelf = shelves.get(id)
    if (!shelf) {
      const fresh: Shelf = {
        loading: Promise.resolve().then(() => open(id, fresh)),
        document: undefined,
        base: undefined,
        users: 0,
        idle: undefined,
      }
      shelf = fresh
      shelves.set(id, fresh)
    }
    clearTimeout(shelf.idle)
    shelf.users++
    try {
      return await shelf.loading
    } catch (cause) {
      if (shelves.get(id) === shelf) shelves.delete(id)
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
    remove(shelf, document)
  }

  function remove({ base, idle }: Shelf, document: BoardDocument): void {
    clearTimeout(idle)
    shelves.delete(document.board)
    onGone(document.destroy())
    if (base) putBack(base)
  }

  /** Only called when all that is in the document is on disk. One compaction of a document at a time. */
  function compact(document: BoardDocument): Promise<void> {
    const running = compacting.get(document) ?? writeDown(document).finally(() => compacting.delete(document))
    compacting.set(document, running)
    return running
  }

  /** One that is under way may have begun before what is to be forgotten was. */
  async function compactAll(document: BoardDocument): Promise<void> {
    await compacting.get(document)
    await onDisk(document)
    if (document.journal.seq > 0) await compact(document)
    document.answers.fold()
  }

  async function writeDown({ board, kept, journal, writers, layerOf }: BoardDocument): Promise<void> {
    const { seq, bytesSince, lastEdit, heldSince } = journal
    const { all } = writers
    // A layer's log remembers those of what is in it; its board knows all.
    const bindings = layerOf ? all.filter(({ client }) => kept.doc.store.clients.has(client)) : all
    const snapshot = writeSnapshot({ bindings, lastEdit, heldSince }, kept.encoded)
    await log.compact(boardStream(board), seq, snapshot)
    journal.compacted(seq, bytesSince, snapshot.length)
  }

  return {
    take,
    putBack,
    drop(document) {
      const shelf = shelves.get(document.board)
      if (shelf?.document === document) remove(shelf, document)
    },
    compactLarge,
    compactAll,
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
