// A layer has records of its own, and touches nothing of its board: only so can it be let into the board in the end,
// or at once, without looking at what it says. Looked at before an update is applied, for each thing that it brings.
import * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { FreshStructs } from '../intake/freshStructs.ts'

export interface Apartness {
  /** What the update goes into: the layer's own document, or the board. */
  doc: Y.Doc
  board: Y.Doc
  /** Whether a record that is there already is the layer's. */
  isOwn: (key: string) => boolean
}

/** @param update one that has passed the inspection, and whose foundations are there */
export function isApart(update: Uint8Array, { doc, board, isOwn }: Apartness): boolean {
  const fresh = new FreshStructs(update, doc)
  const brought = new Set(fresh.items.map(({ id }) => nameOf(id)))
  const keys = new Set<string>()
  const touched = new Set<string>()
  for (const item of fresh.items) {
    const place = placeIn(fresh, item, doc)
    // What gets nowhere shows nothing.
    if (!place) continue
    if (place.key === undefined) return false
    if (place.isRecord) keys.add(place.key)
    for (const id of [item.id, item.origin, item.rightOrigin, parentIdOf(item)])
      if (id && !isPartOf(place.key, id, board)) return false
    const there = place.isRecord ? recordsOf(board)._map.get(place.key) : undefined
    if (there && !isOwn(place.key) && !brought.has(nameOf(there.id))) return false
    if (!place.isRecord) touched.add(place.key)
  }
  for (const [client, ranges] of fresh.deletions)
    for (const { clock, len } of ranges)
      for (const key of keysBetween(client, clock, clock + len, board)) touched.add(key)
  for (const key of touched) if (!keys.has(key) && !isOwn(key)) return false
  return true
}

const nameOf = ({ client, clock }: Y.ID) => `${client}:${clock}`

interface Place {
  /** Id of the record that the item belongs to; undefined for what is in no record. */
  key: string | undefined
  /** Whether it is the record itself. */
  isRecord: boolean
}

function placeIn(fresh: FreshStructs, item: Y.Item, doc: Y.Doc): Place | undefined {
  let isRecord = true
  for (let at: Y.Item = item; ; isRecord = false) {
    const place = fresh.placeOf(at)
    if (!place) return undefined
    const { parent, key } = place
    if (parent instanceof Y.Item) at = parent
    else if (typeof parent === 'string')
      return { key: parent === 'records' ? (key ?? undefined) : undefined, isRecord }
    else if (parent._item) return { key: keyOf(parent._item, doc), isRecord: false }
    else return { key: parent === recordsOf(doc) ? (key ?? undefined) : undefined, isRecord }
  }
}

/** Id of the record that something in a document belongs to. */
function keyOf(item: Y.Item, doc: Y.Doc): string | undefined {
  const records: unknown = recordsOf(doc)
  for (let at: Y.Item | null = item; at;) {
    const parent: unknown = at.parent
    if (parent === records) return at.parentSub ?? undefined
    if (!(parent instanceof Y.AbstractType)) return undefined
    at = parent._item
  }
  return undefined
}

/** In an update the parent is an id, or the name of a root. */
function parentIdOf({ parent }: Y.Item): Y.ID | null {
  const said: unknown = parent
  return said instanceof Y.ID ? said : null
}

/** Whether what the board knows under an id, if it knows it, is a part of that record. */
function isPartOf(key: string, { client, clock }: Y.ID, board: Y.Doc): boolean {
  if (clock >= Y.getState(board.store, client)) return true
  const known: Y.Item | Y.GC = Y.getItem(board.store, Y.createID(client, clock))
  return !(known instanceof Y.Item) || keyOf(known, board) === key
}

/** The records of a board in which something lies between two clocks of a client. */
function* keysBetween(client: number, from: number, to: number, board: Y.Doc): Generator<string> {
  for (let clock = from; clock < Math.min(to, Y.getState(board.store, client));) {
    const known: Y.Item | Y.GC = Y.getItem(board.store, Y.createID(client, clock))
    // What is in no record, like what a board says of itself, belongs to no layer.
    if (known instanceof Y.Item) yield keyOf(known, board) ?? ''
    clock = known.id.clock + known.length
  }
}
