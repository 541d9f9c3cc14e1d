// Log, then tell. Once a tick the documents with something new are taken into one append; when that is on disk,
// everybody is told. A document with few connections does not wait for the tick. One append at a time: what comes
// meanwhile goes into the next.
import type { Logger } from 'pino'
import type { Append, LogStore } from '../logs/logStore.ts'
import type { BoardDocument } from './boardDocument.ts'

export interface FlushParts {
  log: LogStore
  logger: Logger
  tickMs: number
  promptConnections: number
  /** The document holds what no disk does, or cannot be gone on with. */
  onBroken: (document: BoardDocument) => void
}

export interface Flushes {
  schedule(document: BoardDocument): void
  /** Resolves when nothing waits any more. */
  settle(): Promise<void>
  /** How many appends there were, and how many documents were in them. */
  readonly counts: { appends: number; batches: number; failures: number }
}

export function createFlushes({ log, logger, tickMs, promptConnections, onBroken }: FlushParts): Flushes {
  const due = new Set<BoardDocument>()
  const nextTick = new Set<BoardDocument>()
  const counts = { appends: 0, batches: 0, failures: 0 }
  let tick: NodeJS.Timeout | undefined
  let isPrompted = false
  let running: Promise<void> | undefined

  function schedule(document: BoardDocument): void {
    if (due.has(document) || nextTick.has(document)) return
    if (document.connections.size > promptConnections) {
      nextTick.add(document)
      tick ??= setTimeout(onTick, tickMs)
    } else {
      due.add(document)
      prompt()
    }
  }

  /** Not at once: what else has come in with it goes along. */
  function prompt(): void {
    if (isPrompted || running) return
    isPrompted = true
    setImmediate(() => {
      isPrompted = false
      run()
    })
  }

  function onTick(): void {
    tick = undefined
    for (const document of nextTick) due.add(document)
    nextTick.clear()
    run()
  }

  function run(): void {
    if (running || due.size === 0) return
    running = flush([...due]).finally(() => {
      running = undefined
      if (due.size > 0) prompt()
    })
    due.clear()
  }

  async function flush(documents: BoardDocument[]): Promise<void> {
    const appends: Append[] = []
    const written = new Set<BoardDocument>()
    const taken = documents.filter(document =>
      attempt(document, () => {
        const own = document.take()
        appends.push(...own)
        if (own.length > 0) written.add(document)
      }),
    )
    try {
      if (appends.length > 0) await append(appends, written.size)
    } catch (cause) {
      counts.failures++
      logger.error(
        { err: cause },
        'Changes of boards could not be stored; their clients will send them again',
      )
      for (const document of written) breakOff(document, cause)
    }
    for (const document of taken) attempt(document, () => document.tell())
  }

  function append(appends: Append[], documents: number): Promise<void> {
    counts.appends++
    counts.batches += documents
    return log.append(appends)
  }

  function attempt(document: BoardDocument, work: () => void): boolean {
    try {
      work()
      return true
    } catch (cause) {
      logger.error({ err: cause, board: document.board }, 'A document broke and is loaded again')
      breakOff(document, cause)
      return false
    }
  }

  function breakOff(document: BoardDocument, cause: unknown): void {
    document.fail(cause)
    onBroken(document)
  }

  return {
    schedule,
    async settle() {
      clearTimeout(tick)
      onTick()
      while (running || isPrompted || due.size > 0 || nextTick.size > 0) {
        await (running ?? new Promise(resolve => setImmediate(resolve)))
        if (nextTick.size > 0) onTick()
      }
    },
    counts,
  }
}
