// The log for tests and for trying things out: it keeps the contract and nothing else.

import { SeqConflict, type LoggedEntry, type LogStore, type StreamId } from './logStore.ts'
import { assertWithinLog, isRoom, parseRoomSnapshot, type Snapshot } from './snapshots.ts'

interface MemoryStream {
  entries: LoggedEntry[]
  snapshot?: Snapshot
  seq: number
}

export function createMemoryLog(): LogStore {
  const logs = new Map<StreamId, MemoryStream>()
  let isClosed = false

  const assertOpen = () => {
    if (isClosed) throw new Error('The log is closed')
  }

  // Copies on the way in and out: a caller may go on using its buffer, as it may with a real disk.
  const after = (log: MemoryStream | undefined, since: number) =>
    (log?.entries ?? [])
      .filter(logged => logged.seq > since)
      .map(({ seq, entry }) => ({ seq, entry: new Uint8Array(entry) }))

  function keepSnapshot(stream: StreamId, upTo: number, bytes: Uint8Array): MemoryStream {
    assertOpen()
    const log = logs.get(stream) ?? { entries: [], seq: 0 }
    assertWithinLog(stream, upTo, log.seq)
    if (isRoom(stream)) parseRoomSnapshot(stream, bytes)
    if (upTo >= (log.snapshot?.seq ?? 0)) log.snapshot = { seq: upTo, bytes: new Uint8Array(bytes) }
    return log
  }

  return {
    async load(stream) {
      assertOpen()
      const log = logs.get(stream)
      if (!log) return { entries: [], seq: 0 }
      const { snapshot, seq } = log
      if (!snapshot) return { entries: after(log, 0), seq }
      const bytes = new Uint8Array(snapshot.bytes)
      return { snapshot: { seq: snapshot.seq, bytes }, entries: after(log, snapshot.seq), seq }
    },
    async read(stream, since, limit) {
      assertOpen()
      return after(logs.get(stream), since).slice(0, limit)
    },
    async append(batch) {
      assertOpen()
      const heads = new Map<StreamId, number>()
      for (const { stream, expectedSeq } of batch) {
        const seq = heads.get(stream) ?? logs.get(stream)?.seq ?? 0
        if (expectedSeq !== undefined && expectedSeq !== seq) {
          throw new SeqConflict(`${stream} is at ${seq}, not at ${expectedSeq}`)
        }
        heads.set(stream, seq + 1)
      }
      for (const { stream, entry } of batch) {
        const log = logs.get(stream) ?? { entries: [], seq: 0 }
        log.seq += 1
        log.entries.push({ seq: log.seq, entry: new Uint8Array(entry) })
        logs.set(stream, log)
      }
    },
    async checkpoint(stream, upTo, snapshot) {
      keepSnapshot(stream, upTo, snapshot)
    },
    async compact(stream, upTo, snapshot) {
      const log = keepSnapshot(stream, upTo, snapshot)
      log.entries = log.entries.filter(logged => logged.seq > upTo)
    },
    async rewrite(changes) {
      assertOpen()
      for (const { stream, entries } of changes) {
        const log = logs.get(stream)
        if (!log) continue
        const others = new Map(entries.map(({ seq, entry }) => [seq, new Uint8Array(entry)]))
        log.entries = log.entries.map(({ seq, entry }) => ({ seq, entry: others.get(seq) ?? entry }))
        delete log.snapshot
      }
    },
    async forget(stream) {
      assertOpen()
      const seq = logs.get(stream)?.seq
      if (seq !== undefined)
        logs.set(stream, { entries: [], seq, snapshot: { seq, bytes: new Uint8Array() } })
    },
    async scrub() {
      assertOpen()
    },
    async streams(prefix) {
      assertOpen()
      return [...logs.keys()].filter(stream => stream.startsWith(prefix)).sort()
    },
    async probe() {
      assertOpen()
    },
    async close() {
      isClosed = true
    },
  }
}
