// What a device keeps, without a device.
import type { KeptBatch, Shelf } from '../../../../client/canvas/sync/unsent/shelf.ts'

export interface MemoryShelf extends Shelf {
  /** How many changes lie there. */
  count: () => number
  /** How often something was put there. */
  puts: () => number
  /** From now on nothing more is taken. */
  fill: () => void
}

export function createMemoryShelf(): MemoryShelf {
  const batches = new Map<number, KeptBatch>()
  let lastKey = 0
  let isFull = false
  return {
    read: () => Promise.resolve([...batches.values()]),
    put(batch) {
      if (isFull) return Promise.reject(new Error('full'))
      batches.set(++lastKey, { ...batch, key: lastKey })
      return Promise.resolve(lastKey)
    },
    remove: keys => Promise.resolve(keys.forEach(key => batches.delete(key))),
    clear: () => Promise.resolve(batches.clear()),
    count: () => [...batches.values()].reduce((sum, { count }) => sum + count, 0),
    puts: () => lastKey,
    fill: () => (isFull = true),
  }
}
