// `log.db-shm` remembers how far the -wal had come. SQLite does not believe it after a crash; but where it is whole and
// of this -wal, it tells a transaction that was lost from one that never was: a frame is synced before it is counted
// here. After a power cut it may know less, never more. Format: https://sqlite.org/walformat.html#the_wal_index_file_format
import { readFile } from 'node:fs/promises'
import { endianness } from 'node:os'

const headerBytes = 48
/** Two copies of the header, and how many frames are in `log.db` already. */
const wholeBytes = 2 * headerBytes + 4

export interface WalIndex {
  /** Of committed transactions. */
  frames: number
  /** So many of them are in `log.db` too. */
  copied: number
  /** Those of the -wal it is about. */
  salts: Buffer
}

/** Undefined where there is none to be believed. */
export async function readWalIndex(file: string): Promise<WalIndex | undefined> {
  const bytes = await readFile(file).catch(() => undefined)
  if (!bytes || bytes.length < wholeBytes) return undefined
  const header = bytes.subarray(0, headerBytes)
  if (!header.equals(bytes.subarray(headerBytes, 2 * headerBytes))) return undefined
  // It is memory of the machine it was made on.
  const read = (at: number) => (endianness() === 'LE' ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at))
  let [one, two] = [0, 0]
  for (let at = 0; at < headerBytes - 8; at += 8) {
    one = (one + read(at) + two) >>> 0
    two = (two + read(at + 4) + one) >>> 0
  }
  if (one !== read(headerBytes - 8) || two !== read(headerBytes - 4)) return undefined
  return { frames: read(16), copied: read(2 * headerBytes), salts: bytes.subarray(32, 40) }
}
