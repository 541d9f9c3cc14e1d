// Nobody is erased from a room while copies of its boards are on their way to the disk, and none are taken while somebody is:
// a copy of before, written after, would keep their words for ever.

export interface Stillness {
  /** Runs what takes a copy and writes it, at once or when nobody is being erased any more. Not from within another one. */
  copy<T>(room: string, work: () => Promise<T>): Promise<T>
  /** Runs what erases, once all copies are written. One at a time. */
  erase<T>(room: string, work: () => Promise<T>): Promise<T>
  isErasing(room: string): boolean
}

export function createStillness(): Stillness {
  const copying = new Map<string, Set<Promise<unknown>>>()
  const erasing = new Map<string, Promise<void>>()

  return {
    async copy(room, work) {
      for (let end = erasing.get(room); end; end = erasing.get(room)) await end
      const those = copying.get(room) ?? new Set()
      copying.set(room, those)
      const running = work()
      those.add(running)
      try {
        return await running
      } finally {
        those.delete(running)
        if (those.size === 0 && copying.get(room) === those) copying.delete(room)
      }
    },
    async erase(room, work) {
      const { promise, resolve } = Promise.withResolvers<void>()
      erasing.set(room, promise)
      try {
        await Promise.allSettled(copying.get(room) ?? new Set<Promise<unknown>>())
        return await work()
      } finally {
        erasing.delete(room)
        resolve()
      }
    },
    isErasing: room => erasing.has(room),
  }
}
