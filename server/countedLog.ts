import type { Counter } from './http/metrics.ts'
import type { LogStore } from './logs/logStore.ts'

/** A log that counts what is written to it. */
export const countedLog = (log: LogStore, appended: Counter): LogStore => ({
  ...log,
  async append(batch) {
    await log.append(batch)
    appended.add(batch.length)
  },
})
