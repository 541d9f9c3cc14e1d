// A layer of a board: its own document, with its own line to the server and its own place on this device, beside the
// one picture that it is a part of.
import * as random from 'lib0/random'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { keepUnsent } from '../unsent/keepUnsent.ts'
import type { Shelf } from '../unsent/shelf.ts'
import { openWire, type WireOptions } from '../wire/wire.ts'
import { pickUpdate } from './pickUpdate.ts'
import { rangesIn } from './ranges.ts'
import { isAtHome, type Home } from './writeAtHome.ts'

/** Origin of what comes into the picture from a layer. */
export const FROM_LAYER = 'from-layer'
/** Origin of what comes into a layer from the picture. */
const FROM_PICTURE = 'from-picture'

/** What of a change is the board's own. */
export const partOfBoard = (
  update: Uint8Array,
  doc: Y.Doc,
  layer: Home | undefined,
): Uint8Array | undefined =>
  layer
    ? pickUpdate(
        update,
        client => !layer.has(client),
        (client, ranges) => rangesIn(doc, client, ranges, id => !isAtHome(doc, id, layer)),
      )
    : update

export interface LayerName {
  /** `<board>~<layer>` */
  id: string
  /** The hidden writing it is for: the next one is another layer under the same id. None: it adds to the board. */
  since: string | undefined
}

export interface OpenLayer extends Home, LayerName {
  isSynced: () => boolean
  /** Changes that are not known to be on the server's disk. */
  pending: () => number
  isAllKept: () => boolean
  /** Everything in it, as an update. */
  content: () => Uint8Array
  write: () => void
  /** It is a part of the picture no more; what is unsent is still sent. */
  part: () => void
  close: () => void
}

export interface LayerOptions extends Pick<
  WireOptions,
  'origin' | 'token' | 'WebSocketPolyfill' | 'beforeReceive' | 'onChange'
> {
  layer: LayerName
  /** Undefined for one whose unsent changes are only to be sent. */
  picture: Y.Doc | undefined
  shelf: Shelf | undefined
}

export function openLayer({ layer, picture, shelf, ...line }: LayerOptions): OpenLayer {
  const doc = new Y.Doc({ gc: false })
  // Not the document's own: what is written under it comes from the picture, as from somebody else.
  const client = random.uint32()
  const clients = new Set([client])
  const awareness = new Awareness(doc)
  // Who is here is told on the board itself.
  awareness.setLocalState(null)

  const show = (update: Uint8Array, origin: unknown) => {
    if (origin === FROM_PICTURE || !picture) return
    for (const client of Y.parseUpdateMeta(update).from.keys()) clients.add(client)
    Y.applyUpdate(picture, update, FROM_LAYER)
  }
  const take = (update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
    const own = local ? pickUpdate(update, client => clients.has(client)) : undefined
    if (own) Y.applyUpdate(doc, own, FROM_PICTURE)
  }
  doc.on('update', show)
  picture?.on('update', take)

  let isClosed = false
  // Not from within: the line may not be laid yet.
  const changed = () =>
    queueMicrotask(() => {
      if (isClosed) return
      if (keeper && wire.isSynced() && keeper.waiting() > 0) keeper.takeBack()
      line.onChange()
    })
  const keeper = shelf && keepUnsent({ doc, shelf, onChange: changed })
  const wire = openWire({
    ...line,
    board: layer.id,
    doc,
    awareness,
    onOwnChange: change => keeper?.changed(change),
    onChange() {
      keeper?.settled()
      changed()
    },
  })

  const part = () => {
    doc.off('update', show)
    picture?.off('update', take)
  }
  return {
    ...layer,
    client,
    has: client => clients.has(client),
    isSynced: wire.isSynced,
    pending: () => wire.pending() + (keeper?.waiting() ?? 0),
    isAllKept: () => wire.pending() === 0 || (keeper?.isAllKept() ?? false),
    content: () => Y.encodeStateAsUpdate(doc),
    write: () => keeper?.write(),
    part,
    close() {
      isClosed = true
      part()
      keeper?.close()
      awareness.destroy()
      wire.close()
      doc.destroy()
    },
  }
}
