// The layers of boards. What is hidden stays in its draft, a document beside the board; all of it goes into the board when
// hidden writing ends. A draft is for one hidden writing: with the next it begins anew. Whatever is cut short is done when
// the board is loaded, or the layer taken, the next time. A layer that is not held back is no document: it is a way of
// writing on the board itself, for those who may add to it and not change it.
import type { Logger } from 'pino'
import { baseOf, layerOf, parseDocumentId } from '#shared/boards/layers.ts'
import { roomOfBoard } from '#shared/boards/model.ts'
import { closeCodes } from '#shared/api/sync.ts'
import { isNameless } from '#shared/sessions/nameless.ts'
import { heldBackSince } from '#shared/sessions/writing.ts'
import { StoreFull, type LogStore } from '../../logs/logStore.ts'
import type { Rooms } from '../../rooms/rooms.ts'
import type { Space } from '../../space.ts'
import type { BoardDocument } from '../document/boardDocument.ts'
import { beganEntry, boardStream, layersIn } from '../document/boardLog.ts'
import type { Library } from '../document/library.ts'
import { loadBoard } from '../document/loadBoard.ts'
import type { DraftCounts } from './draftCounts.ts'

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

export function createLayers({ log, rooms, library, counts, space, logger }: LayersParts): Layers {
  const retiring = new WeakMap<BoardDocument, Promise<void>>()

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
        await retire(document)
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
    if (layerOf(id) !== undefined) await settleOne(id)
    return library.take(baseOf(id))
  }

  /** All of it goes into the board; whoever sits at it comes back to an empty one. */
  function retire(layer: BoardDocument): Promise<void> {
    const running = retiring.get(layer) ?? retireNow(layer)
    retiring.set(layer, running)
    return running.finally(() => retiring.delete(layer))
  }

  async function retireNow(layer: BoardDocument): Promise<void> {
    const { layerOf, board: id } = layer
    if (!layerOf) return
    assertSpace()
    try {
      const heldSince = await heldNow(id)
      await lookForNames(layer)
      await layerOf.base.gather(layer, () => {
        layer.retire()
        return [{ stream: boardStream(id), entry: beganEntry({ heldSince }) }]
      })
    } finally {
      if (layer.isRetired) {
        counts.forget(id)
        for (const listener of layer.listeners)
          listener.refuse(closeCodes.tryAgain, 'what was hidden is on the board now')
        library.drop(layer)
      }
    }
  }

  async function look(layer: BoardDocument): Promise<void> {
    if (layer.isRetired) return retiring.get(layer)
    await lookForNames(layer)
    if (await isCurrent(layer)) counts.count(layer)
    else await retire(layer)
  }

  /** A change that cannot be stored would break the board for everybody on it. */
  function assertSpace(): void {
    if (space.isFull) throw new StoreFull('The disk is full')
  }

  const complain = (id: string) => (cause: unknown) =>
    logger.warn({ err: cause, board: id }, 'A layer could not be brought into its board; it is kept')

  async function settleOne(id: string): Promise<void> {
    const isLoaded = library.loaded().some(({ board }) => board === id)
    if (!isLoaded && (await isEmpty(id))) return
    const layer = await library.take(id)
    try {
      await look(layer)
    } finally {
      library.putBack(layer)
    }
  }

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
      for (const id of ids) await settleOne(id).catch(complain(id))
    },
  }
}
