import { useSyncExternalStore } from 'react'

const MINUTE = 60_000

let now = Date.now()

/** The time in milliseconds, renewed every minute: ages and overdue dates need no more. */
export const useNow = (): number => useSyncExternalStore(subscribe, currentMinute)

function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, MINUTE)
  return () => clearInterval(timer)
}

function currentMinute(): number {
  if (Date.now() - now >= MINUTE) now = Date.now()
  return now
}
