// What the server tells Prometheus: the answers to what an operator asks. docs/operations.md says what each is for.
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** Where somebody was refused something. */
export type Door = 'http' | 'upgrade' | 'board' | 'live'

export interface Metrics {
  /** Requests to the API that were answered. */
  answered(request: { endpoint: string; status: number; seconds: number }): void
  /** A command, from being asked until its answer. */
  commanded(command: { type: string; seconds: number }): void
  refused(door: Door, reason: string): void
  /** Texts whose vectors were asked for: sent to the endpoint, known already, or sent in vain. */
  embedded(outcome: 'sent' | 'known' | 'failed', texts: number): void
  /** What was drawn, from the first update of an append until it is on disk. Seconds. */
  saved(seconds: number): void
  /** One append to the log: how many entries, and how long until they were on disk. */
  appended(append: { entries: number; seconds: number }): void
  /** A value that is asked for when it is wanted. */
  gauge(name: string, help: string, read: () => number | Promise<number>): void
  /** A number that only rises and is counted elsewhere. */
  total(name: string, help: string, read: () => number): void
  contentType: string
  text(): Promise<string>
}

const bounds = [0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5]

/** @param ofProcess also processor, memory and event loop: of one process there is one */
export function createMetrics({ ofProcess = false } = {}): Metrics {
  const registry = new Registry()
  const registers = [registry]
  if (ofProcess) collectDefaultMetrics({ register: registry })

  const histogram = <L extends string>(name: string, help: string, labelNames: L[] = []) =>
    new Histogram({ name, help, labelNames, buckets: bounds, registers })
  const counter = <L extends string>(name: string, help: string, labelNames: L[] = []) =>
    new Counter({ name, help, labelNames, registers })

  const requests = histogram('rotunda_request_seconds', 'Time until a request to the API was answered.', [
    'endpoint',
  ])
  const statuses = counter('rotunda_requests_total', 'Requests to the API that were answered.', [
    'endpoint',
    'status',
  ])
  const commands = histogram('rotunda_command_seconds', 'Time until a command was answered.')
  const commandTypes = counter('rotunda_commands_total', 'Commands that were answered.', ['type'])
  const refusals = counter('rotunda_refused_total', 'What was refused, where and why.', ['door', 'reason'])
  const embedded = counter('rotunda_embedded_texts_total', 'Texts whose vectors were asked for.', ['outcome'])
  const saves = histogram(
    'rotunda_board_saved_seconds',
    'Time from what was drawn until it was on disk and acknowledged.',
  )
  const appends = histogram('rotunda_log_append_seconds', 'Time until an append was on disk.')
  const entries = counter('rotunda_log_entries_total', 'Entries written: events, and updates of boards.')

  return {
    answered({ endpoint, status, seconds }) {
      requests.observe({ endpoint }, seconds)
      statuses.inc({ endpoint, status })
    },
    commanded({ type, seconds }) {
      commands.observe(seconds)
      commandTypes.inc({ type })
    },
    refused: (door, reason) => refusals.inc({ door, reason }),
    embedded: (outcome, texts) => embedded.inc({ outcome }, texts),
    saved: seconds => saves.observe(seconds),
    appended({ entries: count, seconds }) {
      appends.observe(seconds)
      entries.inc(count)
    },
    gauge(name, help, read) {
      new Gauge({
        name,
        help,
        registers,
        async collect() {
          this.set(await read())
        },
      })
    },
    total(name, help, read) {
      new Counter({
        name,
        help,
        registers,
        collect() {
          this.reset()
          this.inc(read())
        },
      })
    },
    contentType: registry.contentType,
    text: () => registry.metrics(),
  }
}
