// What was written in a step without names comes onto the board without what tells its writer. It is taken off in the very
// transaction that brings it: Yjs then keeps and tells nothing of it but that something was there.
import type * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { tellsWriter } from '#shared/sessions/nameless.ts'
import type { Writers } from '../document/writers.ts'

export function takeNamesOff({ doc, changed }: Y.Transaction, writers: Pick<Writers, 'isNameless'>): void {
  const records = recordsOf(doc)
  const touched = new Set<string>()
  for (const [type, keys] of changed) {
    const place: unknown = type
    if (place === records) for (const key of keys) if (key !== null) touched.add(key)
    const own: unknown = type.parent
    if (own === records) touched.add(type._item?.parentSub ?? '')
  }
  for (const id of touched) {
    const record = records.get(id)
    for (const field of record?.keys() ?? []) {
      const writer = record?._map.get(field)?.id.client
      if (tellsWriter(field) && writer !== undefined && writers.isNameless(writer)) record?.delete(field)
    }
  }
}
