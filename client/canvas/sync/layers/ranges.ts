// What of a run of Yjs ids is in some records: what people wrote and deleted there may be of anybody.
import * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'

export interface Range {
  clock: number
  len: number
}

/** @param isMeant by the id of a record; undefined for what is in none */
export function rangesIn(
  doc: Y.Doc,
  client: number,
  ranges: readonly Range[],
  isMeant: (record: string | undefined) => boolean,
): Range[] {
  const found: Range[] = []
  const known = Y.getState(doc.store, client)
  for (const { clock, len } of ranges)
    for (let at = clock; at < Math.min(clock + len, known);) {
      const item: Y.Item | Y.GC = Y.getItem(doc.store, Y.createID(client, at))
      const end = Math.min(clock + len, item.id.clock + item.length)
      if (isMeant(recordOf(item, doc))) found.push({ clock: at, len: end - at })
      at = end
    }
  return found
}

function recordOf(item: Y.Item | Y.GC, doc: Y.Doc): string | undefined {
  const records: unknown = recordsOf(doc)
  for (let at: Y.Item | Y.GC | null = item; at instanceof Y.Item;) {
    const parent: unknown = at.parent
    if (parent === records) return at.parentSub ?? undefined
    if (!(parent instanceof Y.AbstractType)) return undefined
    at = parent._item
  }
  return undefined
}
