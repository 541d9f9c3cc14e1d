// Updates as the server lets them into a document, without the server.
import * as Y from 'yjs'
import { Misplaced, placedParts } from '../../../../server/sync/intake/placement.ts'

export function docOf(...updates: Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

/** @returns whether all of it got in */
export function applyPlaced(update: Uint8Array, doc: Y.Doc): boolean {
  try {
    for (const part of placedParts(update, doc)) Y.applyUpdate(doc, part)
    return true
  } catch (cause) {
    if (cause instanceof Misplaced) return false
    throw cause
  }
}
