// Whether the disk takes what is written. Where it is full, rooms can be looked at and not be changed; it is tried again
// every few seconds, so that everything goes on by itself once there is space.
import type { Logger } from 'pino'
import { StoreFull, type LogStore } from './logs/logStore.ts'

export interface Space {
  readonly isFull: boolean
  /** The log, which tells from now on when it is full. */
  readonly log: LogStore
  /** Calls back with `isFull` whenever that changes. Returns how to stop it. */
  onChange(listener: (isFull: boolean) => void): () => void
  stop(): void
}

export interface SpaceParts {
  log: LogStore
  logger: Logger
  /** How long until it is tried again. Milliseconds. */
  retryMs: number
}

export function watchSpace({ log, logger, retryMs }: SpaceParts): Space {
  const listeners = new Set<(isFull: boolean) => void>()
  let isFull = false
  let isStopped = false
  let retry: NodeJS.Timeout | undefined

  function change(next: boolean): void {
    if (next === isFull) return
    isFull = next
    if (isFull) logger.error('The disk is full: rooms can only be looked at until there is space')
    else logger.warn('There is space again: rooms can be changed')
    clearTimeout(retry)
    if (isFull) tryLater()
    for (const listener of listeners) listener(isFull)
  }

  function tryLater(): void {
    if (!isStopped) retry = setTimeout(() => void tryAgain(), retryMs).unref()
  }

  async function tryAgain(): Promise<void> {
    try {
      await log.probe()
      change(false)
    } catch {
      if (isFull) tryLater()
    }
  }

  return {
    get isFull() {
      return isFull
    },
    log: {
      ...log,
      async append(batch) {
        try {
          await log.append(batch)
        } catch (cause) {
          if (cause instanceof StoreFull) change(true)
          throw cause
        }
      },
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop() {
      isStopped = true
      clearTimeout(retry)
    },
  }
}
