// The port every lasting thing goes through: a room is a log of events, a board is a log of Yjs updates.
// One contract suite (tests/contracts/logStore.ts) is run by every adapter.

/**
 * `room/<id>`, `board/<id>`, `versions/<board>/<version>` or `erasures/<room>`; later `board/<id>/<layer>`, `chat/<room>/<topic>`,
 * `people`.
 */
export type StreamId = `${'room' | 'board' | 'versions' | 'erasures'}/${string}`

export interface Append {
  stream: StreamId
  entry: Uint8Array
  /** The stream's seq before this entry. When it is another one, nothing of the batch is written. */
  expectedSeq?: number
}

export interface LoggedEntry {
  /** 1 for a stream's first entry, then rising by one. */
  seq: number
  entry: Uint8Array
}

/** Other bytes in the places of entries that are there. */
export interface Rewrite {
  stream: StreamId
  entries: LoggedEntry[]
}

export interface LoadedStream {
  /** The newest snapshot: it stands for every entry up to and including `seq`. */
  snapshot?: { seq: number; bytes: Uint8Array }
  /** The entries after the snapshot, in order. */
  entries: LoggedEntry[]
  /** Seq of the last entry ever appended, 0 for a stream that does not exist. */
  seq: number
}

export interface LogStore {
  load(stream: StreamId): Promise<LoadedStream>
  /** Entries after `since` that have not been compacted away, at most `limit` of them. */
  read(stream: StreamId, since: number, limit?: number): Promise<LoggedEntry[]>
  /**
   * Resolves once all entries are on disk, in the order given; all or none of them.
   * @throws SeqConflict when an `expectedSeq` does not hold
   * @throws StoreFull when there is no space left; nothing was written
   */
  append(batch: Append[]): Promise<void>
  /** Keeps the entries and stores a snapshot to start from: for streams whose history is kept for good. */
  checkpoint(stream: StreamId, upTo: number, snapshot: Uint8Array): Promise<void>
  /** Stores a snapshot and forgets the entries it stands for: for streams where only the present counts. */
  compact(stream: StreamId, upTo: number, snapshot: Uint8Array): Promise<void>
  /**
   * Puts other bytes in the places of entries, in all of these streams or in none. Their snapshots, which stand for what
   * was there before, are forgotten: only for streams that have all their entries.
   */
  rewrite(changes: Rewrite[]): Promise<void>
  /** Forgets the entries and the snapshot of a stream that is no room's, whatever they say: also what is damaged. */
  forget(stream: StreamId): Promise<void>
  /**
   * Resolves when the store's files hold nothing any more of what was rewritten, compacted or forgotten: on its own it
   * leaves such bytes where they are until something else needs the room. Everybody may have to wait for it.
   * @param signal ends the wait for whoever is reading meanwhile; what is left of it is not done then
   */
  scrub(signal?: AbortSignal): Promise<void>
  /** Ids of all streams whose id begins with `prefix`, sorted. */
  streams(prefix: string): Promise<StreamId[]>
  /**
   * Finds out whether there is room for more, and leaves nothing behind.
   * @throws StoreFull when there is none
   */
  probe(): Promise<void>
  close(): Promise<void>
}

/** Two writers met on one stream: load it again and decide anew. */
export class SeqConflict extends Error {
  override name = 'SeqConflict'
}

/** The disk is full. What was asked is not stored, what was stored is safe. */
export class StoreFull extends Error {
  override name = 'StoreFull'
}

/** A file of the store cannot be read. The message names it and says how to go on. */
export class StoreDamaged extends Error {
  override name = 'StoreDamaged'
}

/** The place where the data is kept cannot be used by this program. The message is one line and says what to do. */
export class StoreUnusable extends Error {
  override name = 'StoreUnusable'
}

/** Another process works on the same data. */
export class StoreLocked extends Error {
  override name = 'StoreLocked'
}
