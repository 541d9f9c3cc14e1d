import { useSyncExternalStore } from 'react'

const MINUTE = 60_000

/** The time in milliseconds, renewed every minute: ages and overdue dates need no more. */
export const useNow = (): number => useSyncExternalStore(subscribe, currentMinute)

// One timer for all the times on a page. The clock stands still within a minute, as a store must.
const listeners = new Set<() => void>()
let minute = Date.now()
let timer: ReturnType<typeof setInterval> | undefined

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(() => {
    minute = Date.now()
    listeners.forEach(each => each())
  }, MINUTE)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

function currentMinute(): number {
  if (Date.now() - minute >= MINUTE) minute = Date.now()
  return minute
}
