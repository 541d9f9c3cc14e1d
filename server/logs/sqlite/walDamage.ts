// SQLite takes a damaged frame of `log.db-wal` for the end of it and drops all that comes after, without a word. Each
// transaction is synced before the next one begins, so only the last one can be there by half; whatever is broken
// before it was acknowledged once. Whether the last one was, the index beside it knows, unless the power has failed.
// Format: https://sqlite.org/fileformat2.html#the_write_ahead_log
import { readFile } from 'node:fs/promises'
import { readWalIndex, type WalIndex } from './walIndex.ts'

const headerBytes = 32
const frameHeaderBytes = 24
const magicLittleEndian = 0x377f0682
const magicBigEndian = 0x377f0683

type Sums = readonly [number, number]

export interface WalFinding {
  /** Something that was acknowledged is lost. */
  isLoss: boolean
  message: string
}

/**
 * Undefined where nothing of it was lost. What cannot be seen: without the index of a server that was killed, the loss
 * of whole transactions at the end; with it, nothing.
 * @param file `log.db-wal`
 */
export async function examineWal(file: string): Promise<WalFinding | undefined> {
  // First the index: a server may go on writing meanwhile, and then the -wal knows more.
  const index = await readWalIndex(file.replace(/-wal$/, '-shm'))
  const bytes = await readFile(file).catch((cause: unknown) => {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return Buffer.alloc(0)
    throw cause
  })
  return findDamage(bytes, index)
}

const loss = (message: string): WalFinding => ({ isLoss: true, message })

function findDamage(bytes: Buffer, index: WalIndex | undefined): WalFinding | undefined {
  if (bytes.length < headerBytes)
    return index && index.frames > index.copied ? loss('it was cut off at its beginning') : undefined
  const magic = bytes.readUInt32BE(0)
  const isLittleEndian = magic === magicLittleEndian
  const pageBytes = bytes.readUInt32BE(8)
  const header = sumsOf(bytes.subarray(0, 24), [0, 0], isLittleEndian)
  const isHeader =
    (isLittleEndian || magic === magicBigEndian) && isSame(header, readSums(bytes, 24)) && pageBytes >= 512
  // It is synced before the first frame is written.
  if (!isHeader)
    return bytes.length > headerBytes + frameHeaderBytes ? loss('its header is broken') : undefined

  const salts = bytes.subarray(16, 24)
  const frameBytes = frameHeaderBytes + pageBytes
  const isOfThisWal = (at: number) => bytes.subarray(at + 8, at + 16).equals(salts)
  const isCommit = (at: number) => bytes.readUInt32BE(at + 4) !== 0
  const frameAt = (at: number) => (at - headerBytes) / frameBytes + 1
  let sums: Sums = header
  let committed = 0
  let at = headerBytes
  for (; at + frameBytes <= bytes.length; at += frameBytes) {
    sums = sumsOf(bytes.subarray(at, at + 8), sums, isLittleEndian)
    sums = sumsOf(bytes.subarray(at + frameHeaderBytes, at + frameBytes), sums, isLittleEndian)
    if (!isOfThisWal(at) || !isSame(sums, readSums(bytes, at + 16))) break
    if (isCommit(at)) committed = frameAt(at)
  }
  const broken = at
  const isKnown = index?.salts.equals(salts) === true
  if (isKnown && index.frames > Math.max(committed, index.copied))
    return loss(
      broken + frameBytes <= bytes.length ? `frame ${frameAt(broken)} of it is broken` : 'it was cut off',
    )
  // What lies behind its end may be of an older -wal, which had two other salts: that does not count. One salt may be what
  // is broken.
  const isPerhapsOfThisWal = (at: number) =>
    bytes.subarray(at + 8, at + 12).equals(salts.subarray(0, 4)) ||
    bytes.subarray(at + 12, at + 16).equals(salts.subarray(4))
  let commits = 0
  for (; at + frameBytes <= bytes.length; at += frameBytes)
    if (isPerhapsOfThisWal(at) && isCommit(at)) commits++
  if (commits > 1) return loss(`frame ${frameAt(broken)} of it is broken`)
  const isTorn = !isKnown && broken < bytes.length && isPerhapsOfThisWal(broken)
  return isTorn
    ? {
        isLoss: false,
        message:
          'its last transaction is not whole: Rotunda was cut off while it wrote it, and had not acknowledged it',
      }
    : undefined
}

function sumsOf(bytes: Buffer, [first, second]: Sums, isLittleEndian: boolean): Sums {
  let one = first
  let two = second
  for (let at = 0; at < bytes.length; at += 8) {
    one = (one + (isLittleEndian ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at)) + two) >>> 0
    two = (two + (isLittleEndian ? bytes.readUInt32LE(at + 4) : bytes.readUInt32BE(at + 4)) + one) >>> 0
  }
  return [one, two]
}

const readSums = (bytes: Buffer, at: number): Sums => [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)]
const isSame = (a: Sums, b: Sums) => a[0] === b[0] && a[1] === b[1]
