// SQLite takes a damaged frame of `log.db-wal` for the end of it and drops all that comes after, without a word. Each
// transaction is synced before the next one begins, so only the last one can be there by half; whatever is broken
// before it was acknowledged once. Format: https://sqlite.org/fileformat2.html#the_write_ahead_log
import { readFile } from 'node:fs/promises'

const headerBytes = 32
const frameHeaderBytes = 24
const magicLittleEndian = 0x377f0682
const magicBigEndian = 0x377f0683

type Sums = readonly [number, number]

/** Undefined where nothing of it was lost. What was cut off at the end of a transaction cannot be seen. */
export async function walDamage(file: string): Promise<string | undefined> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined
    throw cause
  })
  return bytes && findDamage(bytes)
}

function findDamage(bytes: Buffer): string | undefined {
  if (bytes.length <= headerBytes + frameHeaderBytes) return undefined
  const magic = bytes.readUInt32BE(0)
  const isLittleEndian = magic === magicLittleEndian
  const pageBytes = bytes.readUInt32BE(8)
  const header = sumsOf(bytes.subarray(0, 24), [0, 0], isLittleEndian)
  const isHeader =
    (isLittleEndian || magic === magicBigEndian) && isSame(header, readSums(bytes, 24)) && pageBytes >= 512
  // It is synced before the first frame is written.
  if (!isHeader) return 'its header is broken'

  const salts = bytes.subarray(16, 24)
  const frameBytes = frameHeaderBytes + pageBytes
  const isOfThisWal = (at: number) => bytes.subarray(at + 8, at + 16).equals(salts)
  const isCommit = (at: number) => bytes.readUInt32BE(at + 4) !== 0
  let sums: Sums = header
  let at = headerBytes
  for (; at + frameBytes <= bytes.length; at += frameBytes) {
    sums = sumsOf(bytes.subarray(at, at + 8), sums, isLittleEndian)
    sums = sumsOf(bytes.subarray(at + frameHeaderBytes, at + frameBytes), sums, isLittleEndian)
    if (!isOfThisWal(at) || !isSame(sums, readSums(bytes, at + 16))) break
  }
  const broken = at
  let commits = 0
  for (; at + frameBytes <= bytes.length; at += frameBytes) if (isOfThisWal(at) && isCommit(at)) commits++
  return commits > 1 ? `frame ${(broken - headerBytes) / frameBytes + 1} of it is broken` : undefined
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
