// A document bound to a store, without a server between.
import { onTestFinished } from 'vitest'
import type { TLStore } from 'tldraw'
import * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { bindDocument, type DocumentBinding } from '../../../../client/canvas/sync/bindDocument.ts'
import { allShapeUtils, createBoardStore } from '../../../../client/canvas/sync/boardStore.ts'
import { createJudge, type QuarantinedRecord } from '../../../../client/canvas/sync/judge/validate.ts'
import { shapeUtils } from './boards.ts'

export interface LocalBoard extends DocumentBinding {
  doc: Y.Doc
  store: TLStore
  refused: QuarantinedRecord[]
  /** Updates that the canvas itself made in the document. */
  written: () => number
  /** Why a record is not shown, by its key. */
  reasonOf: (id: string) => string | undefined
}

/** @param fill what is in the document before it is bound */
export async function localBoard(fill: (doc: Y.Doc) => void = () => undefined): Promise<LocalBoard> {
  const doc = new Y.Doc({ gc: false })
  doc.transact(() => fill(doc))
  const store = createBoardStore(shapeUtils)
  const refused: QuarantinedRecord[] = []
  const binding = bindDocument({
    doc,
    store,
    judge: createJudge(store, allShapeUtils(shapeUtils)),
    isReadonly: false,
    beforeWrite: () => undefined,
    onRefused: record => refused.push(record),
  })
  let written = 0
  doc.on('update', (_update, origin) => {
    if (typeof origin === 'string') written++
  })
  onTestFinished(() => binding.close())
  await binding.hydrate()
  return {
    ...binding,
    doc,
    store,
    refused,
    written: () => written,
    reasonOf: id => binding.quarantine.get().find(record => record.id === id)?.reason,
  }
}

/** Everything in a document, as plain values. */
export const contentOf = (doc: Y.Doc): unknown => recordsOf(doc).toJSON()
