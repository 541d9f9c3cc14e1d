// Work on one key happens one after the other, work on different keys side by side.

interface Turns {
  take<T>(key: string, work: () => Promise<T>): Promise<T>
  /** Resolves when nothing that was begun before is under way any more. */
  done(): Promise<void>
}

export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>()
  return {
    take(key, work) {
      const turn = (last.get(key) ?? Promise.resolve()).then(work)
      const ended = turn
        .catch(() => undefined)
        .then(() => {
          if (last.get(key) === ended) last.delete(key)
        })
      last.set(key, ended)
      return turn
    },
    async done() {
      await Promise.all(last.values())
    },
  }
}
