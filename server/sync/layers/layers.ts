// The layers of boards. What is hidden stays in its draft, a document beside the board; all of it goes into the board when
// hidden writing ends. A draft is for one hidden writing: with the next it begins anew. Whatever is cut short is done when
// the board is loaded, or the layer taken, the next time. A layer that is not held back is no document: it is a way of
// writing on the board itself, for those who may add to it and not change it.
import type { Logger } from 'pino'
import { baseOf, layerOf, parseDocumentId } from '#shared/boards/layers.ts'
import { roomOfBoard } from '#shared/boards/model.ts'
import { isNameless } from '#shared/sessions/nameless.ts'
import { heldBackSince } from '#shared/sessions/writing.ts'
import type { LogStore } from '../../logs/logStore.ts'
import type { Rooms } from '../../rooms/rooms.ts'
import type { Space } from '../../space.ts'
import type { BoardDocument } from '../document/boardDocument.ts'
import { layersIn } from '../document/boardLog.ts'
import type { Library } from '../library/library.ts'
import { loadBoard } from '../document/loadBoard.ts'
import type { DraftCounts } from './draftCounts.ts'
import { createRetiring } from './retiring.ts'

export interface LayersParts {
  log: Pick<LogStore, 'load' | 'streams'>
  rooms: () => Pick<Rooms, 'read'>
  library: Pick<Library, 'take' | 'putBack' | 'drop' | 'loaded'>
  counts: DraftCounts
  space: Pick<Space, 'isFull'>
  logger: Logger
}

export interface Layers {
  /** The document that what is written now in a board or a layer goes to. Whoever takes it puts it back. */
  take(id: string): Promise<BoardDocument>
  /** Everybody at a document was told of something new. */
  told(document: BoardDocument): void
  /** Brings what is hidden no more into the board, or into all boards of a room. */
  settle(where: string): Promise<void>
}

interface Failure {
  layer: string
  cause: unknown
}

const asFailureOf =
  (layer: string) =>
  (cause: unknown): Failure[] => [{ layer, cause }]

export function createLayers({ log, rooms, library, counts, space, logger }: LayersParts): Layers {
  const retiring = createRetiring({
    library,
    counts,
    space,
    async prepare(layer) {
      await lookForNames(layer)
      return heldNow(layer.board)
    },
  })

  async function heldNow(id: string): Promise<string | undefined> {
    const name = parseDocumentId(id)
    if (!name?.layer) return undefined
    const { state } = await rooms().read(roomOfBoard(name.board))
    return heldBackSince(state, name.board, name.layer)
  }

  async function take(id: string): Promise<BoardDocument> {
    for (;;) {
      if (!(await isHeldBack(id))) return takeBoard(id)
      const document = await library.take(id)
      try {
        await lookForNames(document)
        if (!document.isRetired && (await isCurrent(document))) return document
        await retireWithOthers(document)
      } catch (cause) {
        library.putBack(document)
        throw cause
      }
      library.putBack(document)
    }
  }

  /** A step without names may begin on a board where people write hidden already: then all of it is. */
  async function lookForNames({ board: id, layerOf, kept, writers }: BoardDocument): Promise<void> {
    if (!layerOf || layerOf.heldSince === undefined) return
    const { state } = await rooms().read(roomOfBoard(id))
    layerOf.isNameless ||= isNameless(state, baseOf(id), layerOf.heldSince)
    if (layerOf.isNameless) writers.hideNames(kept.doc.store.clients.keys())
  }

  const isHeldBack = async (id: string) => layerOf(id) !== undefined && (await heldNow(id)) !== undefined

  const isCurrent = async ({ board: id, layerOf: of }: BoardDocument) => {
    const heldSince = await heldNow(id)
    return heldSince !== undefined && of?.heldSince === heldSince
  }

  /** What is not held back is written on the board itself; what has been, was or is brought there before. */
  async function takeBoard(id: string): Promise<BoardDocument> {
    if (layerOf(id) !== undefined) {
      const [failure] = await settleThose([id])
      if (failure) throw failure.cause
    }
    return library.take(baseOf(id))
  }

  /** @returns whether it is hidden no more, and has yet to go into its board */
  async function isPast(layer: BoardDocument): Promise<boolean> {
    if (layer.isRetired) return true
    await lookForNames(layer)
    if (!(await isCurrent(layer))) return true
    counts.count(layer)
    return false
  }

  async function pastAmong(layers: Iterable<BoardDocument>): Promise<BoardDocument[]> {
    const past: BoardDocument[] = []
    for (const layer of layers) if (await isPast(layer)) past.push(layer)
    return past
  }

  /** With what else is hidden no more on its board. */
  async function retireWithOthers(layer: BoardDocument): Promise<void> {
    const base = layer.layerOf?.base
    const others = library.loaded().filter(each => each !== layer && base && each.layerOf?.base === base)
    await retiring.retire([layer, ...(await pastAmong(others))])
    await retiring.whenDone(layer)
  }

  async function look(layer: BoardDocument): Promise<void> {
    if (await isPast(layer)) await retireWithOthers(layer)
  }

  const complain = (id: string) => (cause: unknown) =>
    logger.warn({ err: cause, board: id }, 'A layer could not be brought into its board; it is kept')

  /**
   * @param ids of layers of one board: in their order they find their places
   * @returns what kept some of them from it; the others are there
   */
  async function settleThose(ids: readonly string[]): Promise<Failure[]> {
    const taken: BoardDocument[] = []
    const failures: Failure[] = []
    const failed = (layer: string) => (cause: unknown) => void failures.push({ layer, cause })
    try {
      for (const id of ids) {
        if (!isLoaded(id) && (await isEmpty(id))) continue
        await library.take(id).then(layer => taken.push(layer), failed(id))
      }
      const past = await pastAmong(taken)
      await retiring.retire(past)
      for (const layer of past) await retiring.whenDone(layer).catch(failed(layer.board))
      return failures
    } finally {
      for (const layer of taken) library.putBack(layer)
    }
  }

  const isLoaded = (id: string) => library.loaded().some(({ board }) => board === id)

  async function isEmpty(id: string): Promise<boolean> {
    const { doc } = await loadBoard(log, id)
    const { size } = doc.store.clients
    doc.destroy()
    return size === 0
  }

  return {
    take,
    told(document) {
      if (document.layerOf) look(document).catch(complain(document.board))
      else document.adding.tell(document.writers.takeGrown())
    },
    async settle(where) {
      const ids = new Set(await layersIn(log, where))
      for (const { board: id, layerOf } of library.loaded())
        if (layerOf && (baseOf(id) === where || roomOfBoard(id) === where)) ids.add(id)
      for (const those of Map.groupBy([...ids].sort(), baseOf).values())
        for (const { layer, cause } of await settleThose(those).catch(asFailureOf(where)))
          complain(layer)(cause)
    },
  }
}
