/** A value that changes, and whoever wants to know. Fits `useSyncExternalStore`; see useObservable.ts. */
export interface Observable<T> {
  get: () => T
  /** @returns how to stop it */
  subscribe: (listener: (value: T) => void) => () => void
}

export interface SettableObservable<T> extends Observable<T> {
  set: (value: T) => void
}

export function createObservable<T>(first: T): SettableObservable<T> {
  let value = first
  const listeners = new Set<(value: T) => void>()
  return {
    get: () => value,
    set(next) {
      if (Object.is(value, next)) return
      value = next
      for (const listener of listeners) listener(next)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
