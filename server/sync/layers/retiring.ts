// Brings layers into their boards that are hidden no more: those of a board together, or what one of them makes grow
// would go away under what is hidden in the others.
import { closeCodes } from '#shared/api/sync.ts'
import { StoreFull } from '../../logs/logStore.ts'
import type { Space } from '../../space.ts'
import type { BoardDocument } from '../document/boardDocument.ts'
import { beganEntry, boardStream } from '../document/boardLog.ts'
import type { Library } from '../library/library.ts'
import type { DraftCounts } from './draftCounts.ts'
import { gather } from './gather.ts'
import { LayerContradicts } from './mergeInto.ts'

export interface RetiringParts {
  library: Pick<Library, 'drop'>
  counts: DraftCounts
  space: Pick<Space, 'isFull'>
  /** The hidden writing that a layer is for from now on. */
  prepare: (layer: BoardDocument) => Promise<string | undefined>
}

export interface Retiring {
  /** All of it goes into the boards; whoever sits at one of them comes back to an empty one. */
  retire(layers: readonly BoardDocument[]): Promise<void>
  /** @throws what kept it from its board */
  whenDone(layer: BoardDocument): Promise<void>
}

export function createRetiring({ library, counts, space, prepare }: RetiringParts): Retiring {
  const running = new WeakMap<BoardDocument, Promise<void>>()

  async function gatherNow(base: BoardDocument, layers: BoardDocument[]): Promise<void> {
    // A change that cannot be stored would break the board for everybody on it.
    if (space.isFull) throw new StoreFull('The disk is full')
    const heldSince = new Map<BoardDocument, string | undefined>()
    try {
      for (const layer of layers) heldSince.set(layer, await prepare(layer))
      await gather(base, layers, layer => {
        layer.retire()
        const entry = beganEntry({ heldSince: heldSince.get(layer) })
        return [{ stream: boardStream(layer.board), entry }]
      })
    } finally {
      for (const layer of layers) if (layer.isRetired) leave(layer)
    }
  }

  function leave(layer: BoardDocument): void {
    counts.forget(layer.board)
    for (const listener of layer.listeners)
      listener.refuse(closeCodes.tryAgain, 'what was hidden is on the board now')
    library.drop(layer)
  }

  return {
    async retire(layers) {
      const idle = layers.filter(layer => !running.has(layer) && !layer.isRetired)
      for (const [base, those] of Map.groupBy(idle, ({ layerOf }) => layerOf?.base)) {
        if (!base) continue
        const done = gatherNow(base, those).finally(() => those.forEach(layer => running.delete(layer)))
        for (const layer of those) running.set(layer, done)
      }
      await Promise.all(layers.flatMap(layer => running.get(layer) ?? []))
    },
    async whenDone(layer) {
      await running.get(layer)
      if (!layer.isRetired) throw new LayerContradicts()
    },
  }
}
