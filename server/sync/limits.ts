// What one connection, one update and one board may take. Honest clients never come near these.

const KiB = 1024
const MiB = 1024 * KiB

export interface SyncLimits {
  /** One message. */
  messageBytes: number
  /** What may wait in a socket for a slow reader. */
  bufferedBytes: number
  /** What a connection may send before its document is loaded, and while its updates wait for earlier ones. */
  waitingBytes: number
  /** How long an update may wait for earlier ones after the connection has sent its step 2. */
  waitingMs: number
  /** What people wrote before they knew of a turn of the boards is let in for so long after it. */
  lateMs: number
  /** One person's awareness state, as JSON. */
  awarenessBytes: number
  /** Messages that may come at once, and the rate at which that allowance grows again. */
  burst: number
  messagesPerSecond: number
  /** Who sends faster is read more slowly; who goes on for so long is closed. */
  hurryMs: number
  connectionsPerBoard: number
  /** A board that takes more on disk takes no more; what is deleted still makes it smaller. */
  boardBytes: number
  /** The same for a layer: what is added while one board is visited, or written hidden by one person. */
  layerBytes: number
  /** A document with at most so many connections does not wait for the tick. */
  promptConnections: number
  /** A document with more than so many waits for a longer one. */
  crowdConnections: number
  /** A stock client that hears nothing for 30 s connects anew. */
  quietMs: number
  /** How often everything above is looked after, and how often it is asked whether somebody is still there. */
  sweepMs: number
  pingMs: number
  /** After a failure the disk is left alone for so long: boards can be read meanwhile, and what is drawn waits. */
  diskRestMs: number
  /** A board with so many log entries since its snapshot, or bytes in them, is compacted. */
  compactEntries: number
  compactBytes: number
}

export const defaultLimits: SyncLimits = {
  messageBytes: MiB,
  bufferedBytes: 4 * MiB,
  waitingBytes: 4 * MiB,
  waitingMs: 10_000,
  lateMs: 800,
  awarenessBytes: 4 * KiB,
  burst: 4_000,
  messagesPerSecond: 2_000,
  hurryMs: 10_000,
  connectionsPerBoard: 2_000,
  boardBytes: 64 * MiB,
  layerBytes: 8 * MiB,
  promptConnections: 4,
  crowdConnections: 100,
  quietMs: 20_000,
  sweepMs: 5_000,
  pingMs: 30_000,
  diskRestMs: 3_000,
  compactEntries: 5_000,
  compactBytes: 4 * MiB,
}
