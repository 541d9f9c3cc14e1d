// What is hidden no more comes onto its board: all of it at once, in one transaction, so that what people wrote without
// seeing each other is put beside each other before anybody sees it.
import type * as Y from 'yjs'
import { keepApart } from '#shared/canvas/apart/keepApart.ts'
import { recordsOf } from '#shared/canvas/document.ts'
import type { Append } from '../../logs/logStore.ts'
import type { BoardDocument } from '../document/boardDocument.ts'
import { LayerContradicts, mergeInto } from './mergeInto.ts'
import { takeNamesOff } from './takeNamesOff.ts'

/**
 * Resolves once it is on disk.
 * @param alongside what is to be on disk with a layer, or not at all
 * @returns the layers that went in: those that contradict the board do not
 */
export function gather(
  base: BoardDocument,
  layers: readonly BoardDocument[],
  alongside: (layer: BoardDocument) => Append[],
): Promise<BoardDocument[]> {
  const isNameless = layers.some(({ layerOf }) => layerOf?.isNameless)
  const by = isNameless ? '' : (layers.at(-1)?.journal.lastEdit?.by ?? '')
  return base.edit(by, doc => bring(doc, base, layers), { alongside: merged => merged.flatMap(alongside) })
}

function bring(
  doc: Y.Doc,
  { writers }: Pick<BoardDocument, 'writers'>,
  layers: readonly BoardDocument[],
): BoardDocument[] {
  const merged: BoardDocument[] = []
  doc.transact(transaction => {
    try {
      for (const layer of layers) if (isMerged(doc, writers, layer)) merged.push(layer)
    } finally {
      // Yjs keeps what a transaction has done, also when it ends by an error.
      takeNamesOff(transaction, writers)
    }
    keepApart(
      doc,
      merged.map(({ kept }) => new Set(recordsOf(kept.doc).keys())),
    )
  })
  return merged
}

function isMerged(
  doc: Y.Doc,
  writers: BoardDocument['writers'],
  { kept }: Pick<BoardDocument, 'kept'>,
): boolean {
  try {
    writers.writeAgain(mergeInto(doc, kept.doc))
    return true
  } catch (cause) {
    if (cause instanceof LayerContradicts) return false
    throw cause
  }
}
