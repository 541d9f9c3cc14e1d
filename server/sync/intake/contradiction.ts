// An update may begin before what the document has already: Yjs takes the rest of the item at which its knowledge ends.
// Stock clients say the same again there. Who says something else tears lists apart, and differently for everybody who
// has seen another part, behind equal state vectors.
import * as Y from 'yjs'
import type { UpdateOutline } from '../inspection/inspectUpdate.ts'

export function contradicts(update: Uint8Array, { runs }: UpdateOutline, doc: Y.Doc): boolean {
  const stateOf = (client: number) => Y.getState(doc.store, client)
  const isHalfKnown = (client: number, from: number, to: number) =>
    from < stateOf(client) && stateOf(client) < to
  if (!runs.some(({ client, from, to }) => isHalfKnown(client, from, to))) return false
  return Y.decodeUpdate(update).structs.some(
    struct =>
      struct instanceof Y.Item &&
      isHalfKnown(struct.id.client, struct.id.clock, struct.id.clock + struct.length) &&
      !saysTheSame(struct, stateOf(struct.id.client), doc),
  )
}

/** Whether what the document has of an item are pieces of it, as far as that can be seen. */
function saysTheSame(item: Y.Item, state: number, doc: Y.Doc): boolean {
  const { client, clock } = item.id
  const before = (at: number) => Y.createID(client, at - 1)
  for (let at = clock; at < state;) {
    const piece: Y.Item | Y.GC = Y.getItem(doc.store, Y.createID(client, at))
    // Of what was collected nobody knows where it stood: nothing can stand beside it, and all that it was put to is gone.
    if (!(piece instanceof Y.Item)) return isCollected(item, doc)
    const isBegun = piece.id.clock < at
    if (at === clock) {
      if (!Y.compareIDs(item.origin, isBegun ? before(at) : piece.origin)) return false
      if (!isBegun && !item.origin && !item.rightOrigin && !isIn(item, piece, doc)) return false
    } else if (isBegun || !Y.compareIDs(piece.origin, before(at))) return false
    if (!Y.compareIDs(piece.rightOrigin, item.rightOrigin)) return false
    at = piece.id.clock + piece.length
  }
  return true
}

/** Whether Yjs would find no place for it any more. Where only a piece of it has none, Yjs breaks. */
function isCollected({ origin, rightOrigin, parent }: Y.Item, doc: Y.Doc): boolean {
  const known = (id: Y.ID): Y.Item | Y.GC | undefined =>
    id.clock < Y.getState(doc.store, id.client) ? Y.getItem(doc.store, id) : undefined
  const isGone = (id: Y.ID) => known(id) instanceof Y.GC
  const neighbours = [origin, rightOrigin].filter(id => id !== null)
  if (neighbours.length > 0) return neighbours.some(isGone)
  const said: unknown = parent
  const type = said instanceof Y.ID ? known(said) : undefined
  // A text that was replaced: of it there is nothing but that it was there.
  return type instanceof Y.GC || (type instanceof Y.Item && type.content instanceof Y.ContentDeleted)
}

/** In an update a root is its name, and any other type its id. */
function isIn(item: Y.Item, { parent, parentSub }: Y.Item, doc: Y.Doc): boolean {
  const said: unknown = item.parent
  if (item.parentSub !== parentSub || !(parent instanceof Y.AbstractType)) return false
  if (typeof said === 'string') return doc.share.get(said) === parent
  return said instanceof Y.ID && parent._item !== null && Y.compareIDs(said, parent._item.id)
}
