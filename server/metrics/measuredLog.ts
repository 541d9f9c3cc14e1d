import type { LogStore } from '../logs/logStore.ts'
import type { Metrics } from './metrics.ts'

/** A log that says how much is written to it, and how long that takes. */
export const measuredLog = (log: LogStore, metrics: Pick<Metrics, 'appended'>): LogStore => ({
  ...log,
  async append(batch) {
    const began = performance.now()
    await log.append(batch)
    metrics.appended({ entries: batch.length, seconds: (performance.now() - began) / 1000 })
  },
})
