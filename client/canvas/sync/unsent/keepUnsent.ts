// Keeps on the device what the server has not got, so that a tab may be killed, and brings it back on the next visit.
// Only what was not acknowledged within a moment is written: with a good line that is nothing at all. What comes back
// goes the way of every change: it is applied, sent, and leaves the device with the server's acknowledgement.
import * as Y from 'yjs'
import type { Change } from './change.ts'
import type { KeptBatch, Shelf } from './shelf.ts'

/** Milliseconds a change is waited for before it is written down: what a tab that is killed may lose. */
const patience = 200

/** Where storage takes nothing it is tried again, less and less often: all that waits is put together each time. */
const longestPause = 30_000

/** Bytes that are sent as one update. */
const largestPart = 250_000

/** Origin of changes that come back from the device. Nobody's undo takes them back. */
export const RETURNED = 'returned'

export interface UnsentKeeper {
  /** This person changed the document. */
  changed: (change: Change) => void
  /** The server acknowledged something. */
  settled: () => void
  /** Changes of earlier visits, or of other tabs, that this tab has not taken back. */
  waiting: () => number
  /** Looks for those again: another tab may have left some. */
  look: () => void
  takeBack: () => void
  /** Storage takes what is put there, as far as is known. */
  isWorking: () => boolean
  /** Nothing would go with this tab. */
  isAllKept: () => boolean
  write: () => void
  /** They are not to be sent any more. */
  forget: () => void
  close: () => void
}

export function keepUnsent({
  doc,
  shelf,
  onChange,
}: {
  doc: Y.Doc
  shelf: Shelf
  /** What waits, or where things are kept, is otherwise now. */
  onChange: () => void
}): UnsentKeeper {
  let unwritten: Change[] = []
  let returning: Change[] | undefined
  /** What this tab answers for on the shelf, with the changes that have to be saved before it goes from there. */
  const answeredFor = new Map<number, Change[]>()
  let found: KeptBatch[] = []
  let isWorking = true
  let pause = patience
  let turn = Promise.resolve()
  let isOver = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const schedule = () => {
    if (!isOver) timer ??= setTimeout(write, pause)
  }

  /** One after the other: what is being written must not be found as if somebody had left it. */
  const inTurn = (work: () => Promise<void>) => (turn = turn.then(work))

  function write(): void {
    clearTimeout(timer)
    timer = undefined
    if (!isOver) void inTurn(tidy)
  }

  async function tidy(): Promise<void> {
    await Promise.all([writeNew(), removeSaved()])
    unwritten = unwritten.filter(change => !change.isSaved)
    if (unwritten.length > 0 || [...answeredFor.values()].some(areSaved)) schedule()
    onChange()
  }

  async function writeNew(): Promise<void> {
    const changes = unwritten.filter(change => !change.isSaved)
    if (changes.length === 0) return
    try {
      const update = Y.mergeUpdates(changes.map(change => change.update))
      const key = await shelf.put({ update, count: sumOf(changes) })
      unwritten = unwritten.filter(change => !changes.includes(change))
      answeredFor.set(key, changes)
      isWorking = true
      pause = patience
    } catch {
      // Refused or full. It is tried again, and the pill says where the changes are meanwhile.
      isWorking = false
      pause = Math.min(2 * pause, longestPause)
    }
  }

  async function removeSaved(): Promise<void> {
    const keys = [...answeredFor].filter(([, changes]) => areSaved(changes)).map(([key]) => key)
    if (keys.length === 0) return
    // What stays there by mistake comes back with the next visit, and changes nothing.
    await shelf.remove(keys).catch(() => undefined)
    for (const key of keys) answeredFor.delete(key)
  }

  async function look(): Promise<void> {
    try {
      const batches = await shelf.read()
      found = batches.filter(({ key }) => !answeredFor.has(key))
    } catch {
      isWorking = false
    }
    if (!isOver) onChange()
  }

  /** @returns what of them the server may not have: nothing where they were sent and only the answer was lost */
  function apply(batches: KeptBatch[]): Change[] {
    const changes: Change[] = []
    returning = changes
    try {
      Y.transact(
        doc,
        () => {
          for (const { update } of batches) applyTolerantly(doc, update)
        },
        RETURNED,
        false,
      )
    } finally {
      // Whoever looks at the document may fail on it: what is changed from now on is new all the same.
      returning = undefined
    }
    const [change] = changes
    if (change) change.count = sumOf(batches)
    return changes
  }

  void inTurn(look)

  return {
    changed(change) {
      if (returning) {
        returning.push(change)
        return
      }
      unwritten.push(change)
      schedule()
    },
    settled() {
      if (answeredFor.size > 0) schedule()
    },
    waiting: () => sumOf(found),
    look: () => void inTurn(look),
    takeBack() {
      const batches = found.filter(({ key }) => !answeredFor.has(key))
      found = []
      for (const part of inParts(batches)) {
        const changes = apply(part)
        // It builds on what the server has lost: it stays on the device.
        if (doc.store.pendingStructs ?? doc.store.pendingDs) continue
        for (const { key } of part) answeredFor.set(key, changes)
      }
      if (batches.length > 0) schedule()
    },
    isWorking: () => isWorking,
    isAllKept: () => unwritten.every(change => change.isSaved),
    write,
    forget() {
      if (isOver) return
      isOver = true
      isWorking = false
      found = []
      clearTimeout(timer)
      void inTurn(() => shelf.clear().catch(() => undefined))
    },
    close() {
      write()
      isOver = true
    },
  }
}

const sumOf = (parts: { count: number }[]) => parts.reduce((sum, { count }) => sum + count, 0)

const areSaved = (changes: Change[]) => changes.every(change => change.isSaved)

/** A batch that is no update was damaged on the device: there is nothing to bring back. */
function applyTolerantly(doc: Y.Doc, update: Uint8Array): void {
  try {
    Y.applyUpdate(doc, update, RETURNED)
  } catch {
    // It leaves the device with the others.
  }
}

function inParts(batches: KeptBatch[]): KeptBatch[][] {
  const parts: KeptBatch[][] = []
  let size = Infinity
  for (const batch of batches) {
    if (size + batch.update.length > largestPart) {
      parts.push([])
      size = 0
    }
    parts.at(-1)?.push(batch)
    size += batch.update.length
  }
  return parts
}
