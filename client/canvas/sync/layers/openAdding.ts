// The layer of a group that may add to a board and not change it. What it writes is on the board at once and comes back
// from there like everything else: this line only carries it to the server, which tells under which Yjs client ids the
// rest of the group writes. The document is the picture itself.
import * as random from 'lib0/random'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { keepUnsent, RETURNED } from '../unsent/keepUnsent.ts'
import type { Shelf } from '../unsent/shelf.ts'
import { openWire } from '../wire/wire.ts'
import type { LayerOptions, OpenLayer } from './openLayer.ts'
import { pickUpdate } from './pickUpdate.ts'
import { rangesIn } from './ranges.ts'
import { isAtHome, type Home } from './writeAtHome.ts'

export interface AddingOptions extends Omit<LayerOptions, 'picture'> {
  picture: Y.Doc
  /** What in the picture is the layer's, and this person's to change, is more than it was. */
  onGrown: () => void
}

const nothing = Uint8Array.of(0, 0)

export function openAdding({ layer, picture, shelf, onGrown, ...line }: AddingOptions): OpenLayer {
  const client = random.uint32()
  /** Of this page, and what earlier visits left on the device: nobody else sends it. */
  const own = new Set([client])
  const all = new Set(own)
  const home: Home = { client, has: each => all.has(each) }
  let isOthers = false
  // Before the line hears of it.
  const look = (_update: Uint8Array, origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
    isOthers = !local && origin !== RETURNED
  }
  const lookAway = () => (isOthers = false)
  picture.on('update', look)
  picture.on('afterAllTransactions', lookAway)
  /** What is deleted in the group's records may have been written by anybody. */
  const ownPart = (update: Uint8Array) =>
    isOthers
      ? undefined
      : pickUpdate(
          update,
          each => own.has(each),
          (each, ranges) => rangesIn(picture, each, ranges, id => isAtHome(picture, id, home)),
        )
  // Who is here is told on the board itself.
  const awareness = new Awareness(picture)
  awareness.setLocalState(null)

  let isClosed = false
  // Not from within: the line may not be laid yet.
  const changed = () =>
    queueMicrotask(() => {
      if (isClosed) return
      if (keeper && wire.isSynced() && keeper.waiting() > 0) keeper.takeBack()
      line.onChange()
    })
  const claim = (clients: Iterable<number>, those: Set<number>[]) => {
    const before = all.size
    for (const each of clients) for (const set of those) set.add(each)
    if (all.size > before) onGrown()
  }
  const keeper =
    shelf &&
    keepUnsent({ doc: picture, shelf: claiming(shelf, ids => claim(ids, [own, all])), onChange: changed })
  const wire = openWire({
    ...line,
    board: layer.id,
    doc: picture,
    awareness,
    isAdding: true,
    ownPart,
    onOwnChange: change => keeper?.changed(change),
    onWriters: clients => claim(clients, [all]),
    onChange() {
      keeper?.settled()
      changed()
    },
  })

  return {
    ...layer,
    ...home,
    isSynced: wire.isSynced,
    pending: () => wire.pending() + (keeper?.waiting() ?? 0),
    isAllKept: () => wire.pending() === 0 || (keeper?.isAllKept() ?? false),
    // It is on the board, or on the way there by this line.
    content: () => nothing,
    write: () => keeper?.write(),
    part: () => undefined,
    close() {
      isClosed = true
      picture.off('update', look)
      picture.off('afterAllTransactions', lookAway)
      keeper?.close()
      awareness.destroy()
      wire.close()
    },
  }
}

/** A shelf from which nothing comes back before it is known to be the layer's. */
function claiming(shelf: Shelf, claim: (clients: number[]) => void): Shelf {
  return {
    ...shelf,
    async read() {
      const batches = await shelf.read()
      for (const { update } of batches) claim(clientsOf(update))
      return batches
    },
  }
}

/** Of none, for one that was damaged on the device. */
function clientsOf(update: Uint8Array): number[] {
  try {
    return [...Y.parseUpdateMeta(update).from.keys()]
  } catch {
    return []
  }
}
