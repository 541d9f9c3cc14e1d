// What an update would cost, known before it is applied. Yjs compares an item with those beside it until it has
// found its place, and splits what others point into: both are quadratic for an update that was made for it, and
// what has once been stored costs the same again at every load.
import * as Y from 'yjs'
import type { UpdateOutline } from '../inspection/inspectUpdate.ts'
import { FreshStructs, type Chain } from './freshStructs.ts'

/** Types nested deeper than this exhaust the stack of those who read them. */
const deepest = 32
/** Comparisons, at most: some 0.1 µs each. Five hundred edits all over one text are a quarter of it. */
const mostComparisons = 3_000_000
/** Structs moved aside by splitting others, at most. */
const mostMoved = 400_000_000
/** With so little not even the worst update is slow, and nothing is looked at. */
const trifle = 1_000_000

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
  if (comparisons(fresh, structs) > mostComparisons) return 'too costly'
  const splits = countSplits(fresh)
  return splits * (structs + items + splits) > mostMoved ? 'too costly' : undefined
}

/**
 * A bound. An item that follows its author's last one is compared with nothing that another such item of the
 * chain was; each of the others perhaps with the whole chain, in which each new item may have split two.
 */
function comparisons(fresh: FreshStructs, structs: number): number {
  let mostJumps = 0
  for (const { jumps } of fresh.chains()) mostJumps = Math.max(mostJumps, jumps)
  const bound = mostJumps * (structs + 3 * fresh.items.length)
  if (bound <= mostComparisons) return bound
  let sum = 0
  for (const chain of fresh.chains()) sum += chain.jumps * (3 * chain.items + lengthOf(chain))
  return sum
}

/** How many items the document has in a chain already, those that were deleted included. */
function lengthOf({ parent, key }: Chain): number {
  if (!(parent instanceof Y.AbstractType)) return 0
  let length = 0
  if (key === null) for (let item = parent._start; item; item = item.right) length++
  else for (let item = parent._map.get(key) ?? null; item; item = item.left) length++
  return length
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
