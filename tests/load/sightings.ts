// When a move was made, and when others saw it. Where a note stands says which step of whose it is.
import { median, percentile } from './statistics.ts'

export interface Latency {
  p50: number
  p95: number
  p99: number
}

export class Sightings {
  readonly latencies: number[] = []
  readonly #madeAt = new Map<string, number>()

  /** The place of a writer's step. */
  make(writer: number, step: number): { x: number; y: number } {
    this.#madeAt.set(`${writer}/${step}`, performance.now())
    return { x: writer + 0.123456789, y: step + 0.25 }
  }

  /** Notes what one watcher sees; answers the last step of each writer it has seen. */
  watcher(): { see: (x: number, y: number) => void; last: Map<number, number> } {
    const last = new Map<number, number>()
    return {
      last,
      see: (x, y) => {
        const [writer, step] = [Math.floor(x), Math.floor(y)]
        const madeAt = this.#madeAt.get(`${writer}/${step}`)
        if (madeAt === undefined || last.get(writer) === step) return
        last.set(writer, step)
        this.latencies.push(performance.now() - madeAt)
      },
    }
  }

  get latency(): Latency {
    const { latencies } = this
    return {
      p50: median(latencies),
      p95: percentile(latencies, 0.95),
      p99: percentile(latencies, 0.99),
    }
  }
}
