// WebP: https://developers.google.com/speed/webp/docs/riff_container
import { countSections, MalformedPicture, type ReadPicture, type Size } from './sections.ts'

const kept = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])
const head = 12
/** Bits of VP8X that promise an EXIF and an XMP chunk. */
const promises = 0b1100

export function readWebp(bytes: Buffer): ReadPicture {
  const whole = Math.min(bytes.length, 8 + bytes.readUInt32LE(4))
  const chunks = [Buffer.from(bytes.subarray(0, head))]
  let size: Size | undefined
  const count = countSections()
  for (let at = head; at + 8 <= whole;) {
    count()
    const name = bytes.toString('latin1', at, at + 4)
    const length = bytes.readUInt32LE(at + 4)
    const content = bytes.subarray(at + 8, at + 8 + length)
    if (content.length < length) throw new MalformedPicture('a chunk is cut short')
    // A chunk of odd length is followed by a byte that belongs to none.
    const end = at + 8 + length + (length % 2)
    if (kept.has(name)) {
      const chunk = Buffer.alloc(end - at)
      bytes.copy(chunk, 0, at, at + 8 + length)
      if (name === 'VP8X') chunk.writeUInt8(chunk.readUInt8(8) & ~promises, 8)
      chunks.push(chunk)
    }
    size ??= sizeIn(name, content)
    at = end
  }
  if (!size) throw new MalformedPicture('it has no picture')
  const clean = Buffer.concat(chunks)
  clean.writeUInt32LE(clean.length - 8, 4)
  return { ...size, bytes: clean }
}

function sizeIn(name: string, content: Buffer): Size | undefined {
  if (name === 'VP8X') return { width: content.readUIntLE(4, 3) + 1, height: content.readUIntLE(7, 3) + 1 }
  if (name === 'VP8 ')
    return { width: content.readUInt16LE(6) & 0x3fff, height: content.readUInt16LE(8) & 0x3fff }
  if (name !== 'VP8L') return undefined
  const bits = content.readUInt32LE(1)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}
