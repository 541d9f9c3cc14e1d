// An item names the two it was put between: left and right of it then, they were next to each other for its author.
// Yjs does not look whether they can have been. Items that lie about it are put elsewhere by those who get them in
// another order, behind equal state vectors (tests/server/sync/placement.test.ts): a forged pair of neighbours tears
// a text apart for everybody who is writing in it.
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

/** Two have never been neighbours. */
export class Misplaced extends Error {
  override name = 'Misplaced'
}

/** Items between two neighbours that are looked at, at most; what is dearer is refused before. */
const mostBetween = 5_000

/**
 * The parts of an update, to be applied one after the other, each before the next is asked for: whatever names two
 * neighbours is looked at when they are there. Mostly that is the update as it came.
 * @param update one whose foundations are there
 * @throws Misplaced before the part with such an item; what was given out before it is sound
 */
export function* placedParts(update: Uint8Array, doc: Y.Doc): Generator<Uint8Array> {
  const structs = Y.decodeUpdate(update).structs.filter(
    ({ id, length }) => id.clock + length > stateOf(doc, id),
  )
  const between = structs.filter(struct => struct instanceof Y.Item && struct.rightOrigin !== null)
  if (between.every(struct => hasFoundation(struct, doc))) {
    if (between.some(struct => isMisplaced(struct, doc))) throw new Misplaced('neighbours that never were')
    yield update
    return
  }
  const queues = new Map<number, (Y.Item | Y.GC)[]>()
  for (const struct of structs) {
    if (struct instanceof Y.Skip) continue
    const queue = queues.get(struct.id.client)
    if (queue) queue.push(struct)
    else queues.set(struct.id.client, [struct])
  }
  for (let isMoving = true; isMoving;) {
    isMoving = false
    for (const queue of queues.values())
      for (const run of readyRuns(queue, doc)) {
        isMoving = true
        yield run
      }
  }
  // What is left when all structs are known: the deletions.
  yield Y.diffUpdate(update, Y.encodeStateVector(doc))
}

const stateOf = (doc: Y.Doc, { client }: Y.ID) => Y.getState(doc.store, client)

/** Takes off the queue of one client what can be applied, up to the next that has to be looked at, again and again. */
function* readyRuns(queue: (Y.Item | Y.GC)[], doc: Y.Doc): Generator<Uint8Array> {
  let run: (Y.Item | Y.GC)[] = []
  for (let [first] = queue; first && hasFoundation(first, doc, run.length > 0); [first] = queue) {
    if (first instanceof Y.Item && first.rightOrigin) {
      if (run.length > 0) yield encodeRun(run)
      run = []
      if (isMisplaced(first, doc)) throw new Misplaced('neighbours that never were')
    }
    run.push(first)
    queue.shift()
  }
  if (run.length > 0) yield encodeRun(run)
}

/** @param isFollowing what its own client made before it is about to be applied */
function hasFoundation(struct: Y.Item | Y.GC | Y.Skip, doc: Y.Doc, isFollowing = false): boolean {
  if (!(struct instanceof Y.Item)) return true
  const parent: unknown = struct.parent
  return [struct.origin, struct.rightOrigin, parent].every(
    id =>
      !(id instanceof Y.ID) || id.clock < stateOf(doc, id) || (isFollowing && id.client === struct.id.client),
  )
}

function isMisplaced(struct: Y.Item | Y.GC | Y.Skip, doc: Y.Doc): boolean {
  if (!(struct instanceof Y.Item) || !struct.rightOrigin) return false
  const { id, rightOrigin } = struct
  const state = stateOf(doc, id)
  // Of one that is half known the rest stands behind that half.
  const origin = id.clock < state ? Y.createID(id.client, state - 1) : struct.origin
  const left = origin && itemAt(doc, origin)
  const right = itemAt(doc, rightOrigin)
  // What was collected stands nowhere any more, and nothing beside it.
  if (left === undefined || right === undefined) return false
  if (left === right) return rightOrigin.clock !== (origin?.clock ?? 0) + 1
  // Whoever knew the right one knew what it was put behind: that cannot stand between the two.
  const before =
    rightOrigin.clock > right.id.clock ? Y.createID(right.id.client, rightOrigin.clock - 1) : right.origin
  if (before && origin && left && holds(left, before) && before.clock > origin.clock) return true
  let at = left ? left.right : firstBeside(right)
  for (let count = 0; at !== right; at = at.right) {
    if (!at || ++count > mostBetween || (before && holds(at, before))) return true
  }
  return rightOrigin.clock > right.id.clock
}

function itemAt(doc: Y.Doc, id: Y.ID): Y.Item | undefined {
  const item: Y.Item | Y.GC = Y.getItem(doc.store, id)
  return item instanceof Y.Item ? item : undefined
}

const holds = ({ id, length }: Y.Item, { client, clock }: Y.ID): boolean =>
  id.client === client && id.clock <= clock && clock < id.clock + length

/** The first in the list, or under the key, that an item stands in. */
function firstBeside({ parent, parentSub }: Y.Item): Y.Item | null {
  if (!(parent instanceof Y.AbstractType)) return null
  if (parentSub === null) return parent._start
  let first = parent._map.get(parentSub) ?? null
  while (first?.left) first = first.left
  return first
}

/** An update of structs of one client that follow each other, without deletions. */
function encodeRun(run: (Y.Item | Y.GC)[]): Uint8Array {
  const body = new Y.UpdateEncoderV1()
  for (const struct of run) struct.write(body, 0)
  return encoding.encode(encoder => {
    for (const number of [1, run.length, run[0]?.id.client ?? 0, run[0]?.id.clock ?? 0])
      encoding.writeVarUint(encoder, number)
    encoding.writeUint8Array(encoder, body.toUint8Array())
    encoding.writeVarUint(encoder, 0)
  })
}
