// A log whose appends can be held up, or refused, as a slow or a full disk would do it.
import { onTestFinished } from 'vitest'
import { createMemoryLog } from '../../../../server/logs/memoryLog.ts'
import { StoreFull, type LogStore } from '../../../../server/logs/logStore.ts'

export interface GatedLog extends LogStore {
  /** From now on appends to boards wait. */
  hold(): void
  /** Appends that are waiting now. */
  waiting(): number
  /** Those that wait, and all that follow, go on. */
  release(): void
  /** Those that wait, and all that follow until `release`, are refused. */
  refuse(): void
}

export function createGatedLog(log: LogStore = createMemoryLog()): GatedLog {
  let state: 'open' | 'held' | 'full' = 'open'
  let decided: (() => void)[] = []
  const decide = (next: typeof state) => {
    state = next
    const those = decided
    decided = []
    for (const go of those) go()
  }
  return {
    ...log,
    async append(batch) {
      if (batch.every(({ stream }) => !stream.startsWith('board/'))) return log.append(batch)
      if (state === 'held') await new Promise<void>(resolve => decided.push(resolve))
      if (state === 'full') throw new StoreFull('There is no space left')
      return log.append(batch)
    },
    async probe() {
      if (state === 'full') throw new StoreFull('There is no space left')
    },
    hold() {
      state = 'held'
      // A server waits for its log before it closes: a test that failed meanwhile would seem to hang.
      onTestFinished(() => decide('open'))
    },
    waiting: () => decided.length,
    release: () => decide('open'),
    refuse: () => decide('full'),
  }
}
