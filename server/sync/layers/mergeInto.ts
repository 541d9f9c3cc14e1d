// What a layer holds goes into its board as it is: the same Yjs structs under the same client ids. So whoever has them
// already (their author) sees no change at all and can go on undoing, and doing it twice does nothing the second time.
import * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { missingFoundation, newClients } from '../intake/admission.ts'
import { contradicts } from '../intake/contradiction.ts'
import { inspectUpdate } from '../inspection/inspectUpdate.ts'
import { Malformed } from '../inspection/reader.ts'

export class LayerContradicts extends Error {
  constructor() {
    super('A layer contradicts its board')
  }
}

/**
 * @returns the client ids of what has come
 * @throws LayerContradicts when the layer would change what is not its own: its author has written the same otherwise elsewhere
 */
export function mergeInto(base: Y.Doc, layer: Y.Doc): number[] {
  const update = Y.encodeStateAsUpdate(layer, Y.encodeStateVector(base))
  const outline = outlineOf(update)
  const isSound =
    outline &&
    !takesOver(layer, base) &&
    !missingFoundation(outline, base) &&
    !contradicts(update, outline, base)
  if (!isSound) throw new LayerContradicts()
  const clients = newClients(outline, base)
  Y.applyUpdate(base, update)
  return clients
}

/** Undefined of more than one update may hold: many small ones have made it. */
function outlineOf(update: Uint8Array) {
  try {
    return inspectUpdate(update)
  } catch (cause) {
    if (cause instanceof Malformed) return undefined
    throw cause
  }
}

/** Whether a record of the layer would take the place of one that the board has from somewhere else. */
function takesOver(layer: Y.Doc, base: Y.Doc): boolean {
  const there = recordsOf(base)._map
  return [...recordsOf(layer)._map.keys()].some(key => {
    const item = there.get(key)
    return item !== undefined && !isFrom(layer, item)
  })
}

/** Whether the board has it from the layer, if changed since. */
function isFrom(layer: Y.Doc, item: Y.Item): boolean {
  for (let at: Y.Item | null = item; at; at = at.left)
    if (at.id.clock < Y.getState(layer.store, at.id.client)) return true
  return false
}
