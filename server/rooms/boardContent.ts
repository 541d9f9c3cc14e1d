// The notes and zones of a board, read from its document once and kept until the document changes: whoever opens the
// lobby asks for the outlines of all its boards, and reading five thousand notes takes tens of milliseconds.
import type * as Y from 'yjs'
import type { Cluster } from '#shared/canvas/clusters/clusters.ts'
import type { Zone } from '#shared/canvas/lanes/lanes.ts'
import { framesOf, groundOf, notesOf, type Frame } from '#shared/canvas/notes/notes.ts'
import { withWriter, type WrittenNote } from './attribution.ts'

/** Shared by all who ask: not to be changed. */
export interface BoardContent {
  readonly zones: Zone[]
  readonly frames: readonly Frame[]
  readonly clusters: readonly Cluster[]
  /** In reading order. */
  readonly written: readonly WrittenNote[]
}

const contents = new WeakMap<Y.Doc, BoardContent>()

/** Not for use inside a transaction: a document says that it has changed when the transaction is over. */
export function contentOf(doc: Y.Doc): BoardContent {
  const known = contents.get(doc)
  if (known) return known
  const ground = groundOf(doc)
  const content = {
    zones: ground.zones,
    frames: framesOf(doc),
    clusters: ground.clusters,
    written: notesOf(doc, ground).map(note => withWriter(doc, note)),
  }
  contents.set(doc, content)
  doc.once('update', () => contents.delete(doc))
  return content
}
