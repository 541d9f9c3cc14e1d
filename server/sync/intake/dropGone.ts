// What was erased with somebody's words does not come back, whoever puts it there anew. It is taken off in the very
// transaction that brings it: Yjs then keeps and tells nothing of it but that something was there.
import type * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'

/** Others work in them, so an erasure leaves them there. */
const staying = new Set<unknown>(['lanes', 'frame', 'group'])

/** @returns whether there was something */
export function dropGone({ doc, changed }: Y.Transaction, gone: ReadonlySet<string>): boolean {
  if (gone.size === 0) return false
  const records = recordsOf(doc)
  let isFound = false
  for (const [type, ids] of changed) {
    const place: unknown = type
    if (place !== records) continue
    for (const id of ids) {
      if (id === null || !gone.has(id) || !records.has(id) || staying.has(records.get(id)?.get('type')))
        continue
      records.delete(id)
      isFound = true
    }
  }
  return isFound
}
