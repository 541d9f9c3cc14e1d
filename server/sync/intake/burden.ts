// What an update would cost, known before it is applied. Yjs compares an item with those beside it until it has
// found its place, and splits what others point into: both are quadratic for an update that was made for it, and
// what has once been stored costs the same again at every load.
import type * as Y from 'yjs'
import type { UpdateOutline } from '../inspection/inspectUpdate.ts'
import { FreshStructs } from './freshStructs.ts'

/** Types nested deeper than this exhaust the stack of those who read them. */
const deepest = 32
/** Comparisons of new items with each other, at most: up to 1 µs each. Five hundred edits all over one text are 750,000. */
const mostComparisons = 1_000_000
/** Items of the document that lie between a new one's neighbours, at most: up to 4 µs each, and a handful usually. */
const mostSpanned = 5_000
/** Structs moved aside by splitting others, at most. */
const mostMoved = 400_000_000
/** With so little not even the worst update is slow, and nothing is looked at. */
const trifle = 5_000

/** The structs in a document. */
export function countStructs({ store }: Y.Doc): number {
  let count = 0
  for (const structs of store.clients.values()) count += structs.length
  return count
}

/** @param structs how many the document has, or a few more */
export function burdenOf(
  update: Uint8Array,
  { items, deletions, makesTypes }: UpdateOutline,
  doc: Y.Doc,
  structs: number,
): 'too deep' | 'too costly' | undefined {
  const parts = items + deletions
  if (!makesTypes && parts * (structs + 3 * parts) <= trifle) return undefined
  const fresh = new FreshStructs(update, doc)
  if (makesTypes && fresh.depth(deepest) > deepest) return 'too deep'
  if (comparisons(fresh) > mostComparisons || fresh.spanned(mostSpanned) > mostSpanned) return 'too costly'
  const splits = countSplits(fresh)
  return splits * (structs + items + splits) > mostMoved ? 'too costly' : undefined
}

/**
 * A bound. An item that follows its author's last one is compared with nothing that another such item of the
 * chain was; each of the others perhaps with the whole chain, in which each new item may have split two.
 */
function comparisons(fresh: FreshStructs): number {
  let sum = 0
  for (const { jumps, items } of fresh.chains()) sum += jumps * 3 * items
  return sum
}

function countSplits(fresh: FreshStructs): number {
  const places = new Map<number, Set<number>>()
  const look = (client: number, clock: number) => {
    if (!fresh.splitsAt(client, clock)) return
    const known = places.get(client)
    if (known) known.add(clock)
    else places.set(client, new Set([clock]))
  }
  for (const { origin, rightOrigin } of fresh.items) {
    if (origin) look(origin.client, origin.clock + 1)
    if (rightOrigin) look(rightOrigin.client, rightOrigin.clock)
  }
  for (const [client, ranges] of fresh.deletions)
    for (const { clock, len } of ranges) {
      look(client, clock)
      look(client, clock + len)
    }
  let count = 0
  for (const clocks of places.values()) count += clocks.size
  return count
}
