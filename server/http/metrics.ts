// What the server counts, as Prometheus' text format 0.0.4 has it.
// https://prometheus.io/docs/instrumenting/exposition_formats/

export interface Counter {
  add(count?: number): void
}

export interface Histogram {
  /** @param seconds how long it took */
  observe(seconds: number): void
}

export interface Metrics {
  /** Commands that were answered, and how long it took. */
  commands: Histogram
  /** Entries that were written to the log. */
  appended: Counter
  /** A value that is asked for when it is wanted. */
  gauge(name: string, help: string, read: () => number): void
  /** A number that only rises and is counted elsewhere. */
  total(name: string, help: string, read: () => number): void
  text(): string
}

const bounds = [0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5]

export function createMetrics(): Metrics {
  const writers: (() => string[])[] = []

  function family(name: string, help: string, type: string, samples: () => string[]): void {
    writers.push(() => [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...samples()])
  }

  function counter(name: string, help: string): Counter {
    let total = 0
    family(name, help, 'counter', () => [`${name} ${total}`])
    return {
      add(count = 1) {
        total += count
      },
    }
  }

  function histogram(name: string, help: string): Histogram {
    const counts = bounds.map(() => 0)
    let count = 0
    let sum = 0
    family(name, help, 'histogram', () => [
      ...bounds.map((bound, index) => `${name}_bucket{le="${bound}"} ${counts[index] ?? 0}`),
      `${name}_bucket{le="+Inf"} ${count}`,
      `${name}_sum ${sum}`,
      `${name}_count ${count}`,
    ])
    return {
      observe(seconds) {
        count++
        sum += seconds
        for (const [index, bound] of bounds.entries())
          if (seconds <= bound) counts[index] = (counts[index] ?? 0) + 1
      },
    }
  }

  return {
    commands: histogram('rotunda_command_seconds', 'Time until a command was answered.'),
    appended: counter(
      'rotunda_log_entries_total',
      'Entries written to the log: events, and updates of boards.',
    ),
    gauge: (name, help, read) => family(name, help, 'gauge', () => [`${name} ${read()}`]),
    total: (name, help, read) => family(name, help, 'counter', () => [`${name} ${read()}`]),
    text: () => `${writers.flatMap(write => write()).join('\n')}\n`,
  }
}
