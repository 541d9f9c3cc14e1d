// Which layer a board has now, and those that are being left: what is unsent of these still goes to the server.
import type { Shelf } from '../unsent/shelf.ts'
import { createObservable, type Observable } from '../observable.ts'
import { openAdding } from './openAdding.ts'
import { openLayer, type LayerName, type LayerOptions, type OpenLayer } from './openLayer.ts'

export interface LayeringOptions extends Omit<LayerOptions, 'layer' | 'shelf' | 'picture'> {
  picture: NonNullable<LayerOptions['picture']>
  shelfOf: (id: string) => Shelf | undefined
  /** What was in a layer is the board's now: it goes there too, from here. */
  onLeft: (content: Uint8Array) => void
}

export interface Layering {
  current: () => OpenLayer | undefined
  /** The same for whoever shows what is hidden. */
  active: Observable<LayerName | undefined>
  set: (layer: LayerName | undefined) => void
  /** Sends what earlier visits left of a layer, without showing it. */
  send: (id: string) => void
  /** Of all layers, those that are being left included. */
  pending: () => number
  isSynced: () => boolean
  isAllKept: () => boolean
  write: () => void
  close: () => void
}

/** No structs, no deletions. */
const isEmpty = (update: Uint8Array) => update.length === 2

export function createLayering({ shelfOf, onLeft, picture, ...line }: LayeringOptions): Layering {
  let current: OpenLayer | undefined
  let isClosed = false
  const left = new Set<OpenLayer>()
  const active = createObservable<LayerName | undefined>(undefined)

  const onChange = () => {
    for (const each of left)
      if (each.isSynced() && each.pending() === 0) {
        left.delete(each)
        // Not from within its own message.
        queueMicrotask(each.close)
      }
    line.onChange()
  }
  const open = (layer: LayerName, shown: typeof picture | undefined) =>
    openLayer({ ...line, onChange, layer, picture: shown, shelf: shelfOf(layer.id) })
  const openShown = (layer: LayerName) =>
    layer.since === undefined
      ? openAdding({ ...line, onChange, layer, picture, shelf: shelfOf(layer.id), onGrown: grown })
      : open(layer, picture)
  // Told anew, for whoever shows what is whose; and not from within.
  const grown = () => queueMicrotask(() => current && active.set({ id: current.id, since: current.since }))
  const all = () => [...left, ...(current ? [current] : [])]

  return {
    current: () => current,
    active,
    set(next) {
      if (current?.id === next?.id && current?.since === next?.since) return
      const before = current
      current = next && openShown(next)
      active.set(next)
      if (before) {
        before.part()
        left.add(before)
        const content = before.content()
        if (!isEmpty(content)) onLeft(content)
      }
      onChange()
    },
    send(id) {
      const sendThose = (unsent: unknown[]) => {
        if (unsent.length === 0 || isClosed || current?.id === id) return
        left.add(open({ id, since: undefined }, undefined))
      }
      shelfOf(id)
        ?.read()
        .then(sendThose, () => undefined)
    },
    pending: () => all().reduce((sum, layer) => sum + layer.pending(), 0),
    isSynced: () => current?.isSynced() ?? true,
    isAllKept: () => all().every(layer => layer.isAllKept()),
    write: () => all().forEach(layer => layer.write()),
    close() {
      isClosed = true
      for (const layer of all()) layer.close()
    },
  }
}
