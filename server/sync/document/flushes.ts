// Log, then tell. Once a tick the documents with something new are taken into one append; when that is on disk,
// everybody is told. A document with few connections does not wait for the tick, one with very many waits for a
// longer one, and longer still where nearly all of them only look on: each tick costs a write to each of them. One append
// at a time: what comes meanwhile goes into the next.
import type { Logger } from 'pino'
import type { Append, LogStore } from '../../logs/logStore.ts'
import type { BoardDocument } from './boardDocument.ts'
import type { SyncLimits } from '../limits.ts'

export interface FlushParts {
  log: LogStore
  logger: Logger
  tickMs: number
  limits: Pick<SyncLimits, 'promptConnections' | 'crowdConnections' | 'diskRestMs'>
  /** How long the first of what was drawn had to wait until all of it was on disk and told. */
  onSaved: (ms: number) => void
  /** The document holds what no disk does, or cannot be gone on with. */
  onBroken: (document: BoardDocument) => void
}

export interface Flushes {
  schedule(document: BoardDocument): void
  /** Resolves when what waits now is stored and told, whatever comes meanwhile. */
  catchUp(): Promise<void>
  /** Resolves when nothing waits any more: never, as long as more comes than can be stored. */
  settle(): Promise<void>
  /** How many appends there were, and how many documents were in them. */
  readonly counts: { appends: number; batches: number; failures: number }
}

/** How much longer the tick of a crowded document is: where people draw with each other, and where they look on. */
const patience = { crowd: 2, audience: 3 }
/** Of so many people one draws at most: they are an audience. */
const audiencePerHand = 10

/** What is dear to take is not begun any more in this flush after so long. */
const sliceMs = 15

/** Documents that wait for the same tick. */
interface Tick {
  documents: Set<BoardDocument>
  ms: number
  timer: NodeJS.Timeout | undefined
}

export function createFlushes({ log, logger, tickMs, limits, onSaved, onBroken }: FlushParts): Flushes {
  const due = new Set<BoardDocument>()
  /** When the first of what waits came. */
  const waitingSince = new Map<BoardDocument, number>()
  const newTick = (ms: number): Tick => ({ documents: new Set(), ms, timer: undefined })
  const usual = newTick(tickMs)
  const crowded = newTick(tickMs * patience.crowd)
  const watched = newTick(tickMs * patience.audience)
  const ticks = [usual, crowded, watched]
  const counts = { appends: 0, batches: 0, failures: 0 }
  let isPrompted = false
  let running: Promise<void> | undefined
  let resting: NodeJS.Timeout | undefined

  function schedule(document: BoardDocument): void {
    if (due.has(document)) return
    if (!waitingSince.has(document)) waitingSince.set(document, performance.now())
    if (ticks.some(({ documents }) => documents.has(document))) return
    if (document.listeners.size > limits.promptConnections) {
      const tick = tickOf(document)
      tick.documents.add(document)
      tick.timer ??= setTimeout(() => onTick(tick), tick.ms)
    } else {
      due.add(document)
      prompt()
    }
  }

  function tickOf({ listeners, hands }: BoardDocument): Tick {
    if (listeners.size <= limits.crowdConnections) return usual
    return hands.count * audiencePerHand <= listeners.size ? watched : crowded
  }

  /** Not at once: what else has come in with it goes along. */
  function prompt(): void {
    if (isPrompted || running || resting) return
    isPrompted = true
    setImmediate(() => {
      isPrompted = false
      run()
    })
  }

  function onTick(tick: Tick): void {
    clearTimeout(tick.timer)
    tick.timer = undefined
    for (const document of tick.documents) due.add(document)
    tick.documents.clear()
    run()
  }

  function run(): void {
    if (running || resting || due.size === 0) return
    // Before they are taken: one whose work could not be begun is due again, perhaps before this one waits for the disk.
    const documents = [...due]
    due.clear()
    running = flush(documents).finally(() => {
      running = undefined
      if (due.size > 0) prompt()
    })
  }

  async function flush(documents: BoardDocument[]): Promise<void> {
    const began = documents.map(document => waitingSince.get(document) ?? performance.now())
    for (const document of documents) waitingSince.delete(document)
    const appends: Append[] = []
    const written = new Set<BoardDocument>()
    const deadline = performance.now() + sliceMs
    const taken = documents.filter(document =>
      attempt(document, () => {
        const own = document.take(deadline)
        for (const each of own) appends.push(each)
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
      resting = setTimeout(goOn, limits.diskRestMs)
    }
    for (const document of taken) attempt(document, () => document.tell())
    const now = performance.now()
    for (const since of began) onSaved(now - since)
  }

  function goOn(): void {
    clearTimeout(resting)
    resting = undefined
    run()
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

  async function flushNow(): Promise<void> {
    for (const tick of ticks) onTick(tick)
    goOn()
    await (running ?? new Promise(resolve => setImmediate(resolve)))
  }

  return {
    schedule,
    async catchUp() {
      // The one under way, which has not taken what came since it began.
      if (running) await flushNow()
      await flushNow()
    },
    async settle() {
      while (running || isPrompted || due.size > 0 || ticks.some(({ documents }) => documents.size > 0))
        await flushNow()
      clearTimeout(resting)
    },
    counts,
  }
}
