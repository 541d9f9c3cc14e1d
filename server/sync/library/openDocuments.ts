// What the rest of the server does with boards' documents.
import { StoreFull, type LogStore } from '../../logs/logStore.ts'
import type { Space } from '../../space.ts'
import type { Documents } from '../documents.ts'
import type { BoardDocument } from '../document/boardDocument.ts'
import type { Layers } from '../layers/layers.ts'
import type { GoneRecords } from './goneRecords.ts'
import type { Library } from './library.ts'
import { documentsIn } from '../document/boardLog.ts'
import { onDisk } from './onDisk.ts'

export interface OpenDocumentsParts {
  log: Pick<LogStore, 'streams'>
  library: Library
  space: Pick<Space, 'isFull'>
  layers: Pick<Layers, 'settle'>
  gone: GoneRecords
  close: () => Promise<void>
}

export function createDocuments({ log, library, space, layers, gone, close }: OpenDocumentsParts): Documents {
  async function using<T>(board: string, work: (document: BoardDocument) => T | Promise<T>): Promise<T> {
    const document = await library.take(board)
    try {
      return await work(document)
    } finally {
      library.putBack(document)
    }
  }

  return {
    read: (board, look) =>
      using(board, async document => {
        await onDisk(document)
        return look(document.kept.doc)
      }),
    readDrawn: (id, look) =>
      using(id, async document => {
        await onDisk(document)
        const { kept, writers } = document
        return look(
          kept.doc,
          client => writers.drawer(client),
          client => writers.named(client),
        )
      }),
    edit: (board, by, change, options) =>
      using(board, document => {
        // A change that cannot be stored would break the document for everybody on it.
        if (space.isFull) throw new StoreFull('The disk is full')
        return document.edit(by, change, options)
      }),
    erase: (id, change) =>
      using(id, async document => {
        if (space.isFull) throw new StoreFull('The disk is full')
        const drawnBy = (client: number) => document.writers.drawer(client)
        await document.edit('', doc => change(doc, drawnBy), { isErasure: true })
        await library.compactAll(document)
      }),
    async keepOut(room, records) {
      const all = await gone(room)
      for (const record of records) all.add(record)
    },
    ofRoom: room => documentsIn(log, room),
    writer: (board, client) => using(board, document => document.writers.named(client)),
    lastEdit: board => using(board, document => document.journal.lastEdit),
    settleLayers: room => layers.settle(room),
    close,
  }
}
