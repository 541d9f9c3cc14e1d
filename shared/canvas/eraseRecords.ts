// Takes what somebody has drawn and written off a board for good: it can be done to a board that others work on, and to a
// copy of one. What holds others' work stays, without its words.
import * as Y from 'yjs'
import { recordsOf, type RecordMap } from './document.ts'

/** What is in a frame or a group would lie somewhere else without it. */
const holdsOthers = new Set<unknown>(['frame', 'group'])

export function eraseRecords(doc: Y.Doc, ids: Iterable<string>): void {
  doc.transact(() => {
    const records = recordsOf(doc)
    const going = new Set([...ids].filter(id => records.get(id) instanceof Y.Map))
    const kept = keptFor(records, going)
    for (const id of going) {
      if (!kept.has(id)) records.delete(id)
      else if (typeOf(records, id) === 'frame') records.get(id)?.set('props.name', '')
    }
    for (const [id, record] of records.entries()) if (isLoose(records, record, going)) records.delete(id)
  })
}

/** Those among the records that are to go on which something stands that stays. */
function keptFor(records: Y.Map<RecordMap>, going: ReadonlySet<string>): Set<string> {
  const kept = new Set<string>()
  const isStaying = (id: string) => !going.has(id) || kept.has(id)
  // Lanes were prepared for everybody.
  for (const id of going) if (typeOf(records, id) === 'lanes') kept.add(id)
  // A frame in a frame stays for what is in the inner one.
  for (let before = -1; before !== kept.size;) {
    before = kept.size
    for (const [id, record] of records.entries()) {
      if (!(record instanceof Y.Map) || !isStaying(id)) continue
      for (const key of ['parentId', 'props.assetId']) {
        const on = record.get(key)
        if (typeof on !== 'string' || !going.has(on)) continue
        if (key === 'props.assetId' || holdsOthers.has(typeOf(records, on))) kept.add(on)
      }
    }
  }
  return kept
}

const typeOf = (records: Y.Map<RecordMap>, id: string): unknown => records.get(id)?.get('type')

/** An arrow's hold on a shape that has gone. */
function isLoose(records: Y.Map<RecordMap>, record: RecordMap, gone: ReadonlySet<string>): boolean {
  if (!(record instanceof Y.Map) || record.get('typeName') !== 'binding') return false
  return ['fromId', 'toId'].some(key => {
    const end = record.get(key)
    return typeof end === 'string' && gone.has(end) && !records.has(end)
  })
}
