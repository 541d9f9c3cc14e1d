// How a document comes from its log: a board seeded when it is opened for the first time, a layer beside its board.
import type { Logger } from 'pino'
import { layerOf, parseDocumentId, type Layer } from '#shared/boards/layers.ts'
import { roomOfBoard, type FromVersion } from '#shared/boards/model.ts'
import type { Template } from '#shared/boards/template.ts'
import { DomainError } from '#shared/errors.ts'
import { isNameless } from '#shared/sessions/nameless.ts'
import { heldBackSince } from '#shared/sessions/writing.ts'
import type { BoardCopy } from '#shared/versions/boardCopy.ts'
import { SeqConflict, type LogStore } from '../../logs/logStore.ts'
import type { Rooms } from '../../rooms/rooms.ts'
import { readVersion } from '../../versions/copies.ts'
import { BoardDocument } from '../document/boardDocument.ts'
import type { DocumentParts } from '../document/documentParts.ts'
import { layersIn } from '../document/boardLog.ts'
import type { GoneRecords } from './goneRecords.ts'
import { onDisk } from './onDisk.ts'
import { loadBoard, type LoadedBoard } from '../document/loadBoard.ts'
import { originOf } from './originOf.ts'
import { seedBoard } from './seedBoard.ts'
import { Writers } from '../document/writers.ts'

export interface OpeningParts extends Pick<
  DocumentParts,
  'limits' | 'labour' | 'now' | 'onWork' | 'onDayOver' | 'onTold'
> {
  log: LogStore
  rooms: () => Rooms
  findTemplate: (id: string) => Template | undefined
  logger: Logger
  gone: GoneRecords
}

/** Where other boards come from: a copy needs its original, a layer its board. */
interface Shelves {
  take: (id: string) => Promise<BoardDocument>
  putBack: (document: BoardDocument) => void
}

export interface Opened {
  document: BoardDocument
  /** Of a layer: the board it holds on to. */
  base?: BoardDocument
  /** Whether layers of it hold something. */
  hasLayers?: boolean
}

export function createOpening(
  { log, rooms, findTemplate, gone, ...parts }: OpeningParts,
  { take, putBack }: Shelves,
): (id: string) => Promise<Opened> {
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
    const about = {
      board,
      language: board.language ?? state.room.language,
      gone: await gone(roomOfBoard(id)),
    }
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
        original: { ...how, doc: original.kept.doc },
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

  /** Whose a client id is holds for a board and its layers together: what is in them comes together one day. */
  async function lookAtLayers(
    board: string,
    { bindings }: LoadedBoard,
  ): Promise<{ writers: Writers; hasLayers: boolean }> {
    const all = [...bindings]
    let hasLayers = false
    for (const id of await layersIn(log, board)) {
      const loaded = await loadBoard(log, id)
      const layer = layerOf(id)
      all.push(...loaded.bindings.map(binding => ({ ...binding, layer })))
      hasLayers ||= loaded.doc.store.clients.size > 0
      loaded.doc.destroy()
    }
    return { writers: new Writers(all), hasLayers }
  }

  async function openLayer(id: string, board: string, layer: Layer): Promise<Opened> {
    const base = await take(board)
    try {
      const loaded = await loadBoard(log, id)
      const { state } = await rooms().read(roomOfBoard(board))
      const isNew = loaded.doc.store.clients.size === 0
      const heldSince = isNew ? heldBackSince(state, board, layer) : loaded.heldSince
      const { writers } = base
      return {
        document: new BoardDocument({
          ...parts,
          board: id,
          loaded,
          writers,
          gone: await gone(roomOfBoard(board)),
          of: { base, heldSince, isNameless: heldSince !== undefined && isNameless(state, board, heldSince) },
        }),
        base,
      }
    } catch (cause) {
      putBack(base)
      throw cause
    }
  }

  return async id => {
    const name = parseDocumentId(id)
    if (name?.layer) return openLayer(id, name.board, name.layer)
    const loaded = await load(id)
    const { writers, hasLayers } = await lookAtLayers(id, loaded)
    const document = new BoardDocument({
      ...parts,
      board: id,
      loaded,
      writers,
      gone: await gone(roomOfBoard(id)),
    })
    return { document, hasLayers }
  }
}
