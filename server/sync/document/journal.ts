// Where a loaded board stands in its log, and what is appended next.
import type { Append } from '../../logs/logStore.ts'
import {
  beganEntry,
  bindingEntry,
  boardStream,
  editEntry,
  updateEntry,
  type Binding,
  type Edit,
} from './boardLog.ts'
import type { LoadedBoard } from './loadBoard.ts'

/** The last edit goes to the log at most so often; in between it lives in memory and in snapshots. */
const markEditsEveryMs = 60_000

export class Journal {
  readonly board: string
  /** Seq of the last entry on disk. */
  seq: number
  lastEdit: Edit | undefined
  /** Of a layer: the hidden writing it is for, as its log says. */
  heldSince: string | undefined
  /** Seq that the newest snapshot stands for, and how many bytes have been appended since. */
  compactedSeq: number
  bytesSince: number
  #snapshotBytes: number
  #markedAt = -Infinity

  constructor(board: string, { seq, lastEdit, heldSince, compactedSeq, snapshotBytes, bytes }: LoadedBoard) {
    this.board = board
    this.seq = seq
    this.lastEdit = lastEdit
    this.heldSince = heldSince
    this.compactedSeq = compactedSeq
    this.bytesSince = bytes
    this.#snapshotBytes = snapshotBytes
  }

  /** What the board takes on disk, and about what it takes to send and to load. */
  get bytes(): number {
    return this.#snapshotBytes + this.bytesSince
  }

  /** Bindings go before the update that makes them needed, in the same append. */
  appendsFor(update: Uint8Array, bindings: Binding[], edit: Edit, heldSince?: string): Append[] {
    const entries = bindings.map(bindingEntry)
    if (heldSince !== this.heldSince) entries.unshift(beganEntry({ heldSince }))
    this.heldSince = heldSince
    this.lastEdit = edit
    if (performance.now() - this.#markedAt > markEditsEveryMs) {
      this.#markedAt = performance.now()
      entries.push(editEntry(edit))
    }
    entries.push(updateEntry(update))
    const stream = boardStream(this.board)
    return entries.map((entry, index) =>
      // Should another process write on this board too, one of the two has to load it again.
      index === 0 ? { stream, entry, expectedSeq: this.seq } : { stream, entry },
    )
  }

  /** They are on disk. */
  appended(appends: Append[]): void {
    this.seq += appends.length
    for (const { entry } of appends) this.bytesSince += entry.length
  }

  /** A snapshot on disk stands for everything up to `seq`, `bytes` of what was appended since the one before. */
  compacted(seq: number, bytes: number, snapshotBytes: number): void {
    this.compactedSeq = seq
    this.#snapshotBytes = snapshotBytes
    this.bytesSince -= bytes
  }
}
