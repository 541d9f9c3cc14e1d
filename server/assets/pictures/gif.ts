// GIF: https://www.w3.org/Graphics/GIF/spec-gif89a.txt. A head, then blocks: pictures and extensions, each made of
// small parts with a length before them.
import { countSections, MalformedPicture, type ReadPicture, type Size } from './sections.ts'

const EXTENSION = 0x21
const PICTURE = 0x2c
const END = 0x3b
/** How long a picture stays and what becomes of it then; and how often all of them are repeated. */
const CONTROL = 0xf9
const APPLICATION = 0xff
const repeating = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0'])

const head = 13

/** Colours stand behind a byte that says whether there are any, and how many. */
const tableLength = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)

/** Its size is that of the largest picture in it where that is larger than what the head says: browsers make room for it. */
export function readGif(bytes: Buffer): ReadPicture {
  const size: Size = { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) }
  const count = countSections()
  let at = head + tableLength(bytes.readUInt8(10))
  const parts = [bytes.subarray(0, at)]
  // Some end without saying so.
  while (at < bytes.length) {
    const kind = bytes.readUInt8(at)
    if (kind === END) break
    count()
    const begin = at
    if (kind === PICTURE) {
      size.width = Math.max(size.width, bytes.readUInt16LE(at + 1) + bytes.readUInt16LE(at + 5))
      size.height = Math.max(size.height, bytes.readUInt16LE(at + 3) + bytes.readUInt16LE(at + 7))
      at = endOfParts(bytes, at + 11 + tableLength(bytes.readUInt8(at + 9)))
    } else if (kind === EXTENSION) at = endOfParts(bytes, at + 2)
    else throw new MalformedPicture('it has a block of no known kind')
    const block = bytes.subarray(begin, at)
    if (kind === PICTURE || isShown(block)) parts.push(block)
  }
  return { ...size, bytes: Buffer.concat([...parts, Buffer.from([END])]) }
}

/** Comments and the like are dropped. */
const isShown = (extension: Buffer): boolean => {
  const label = extension.readUInt8(1)
  return label === CONTROL || (label === APPLICATION && repeating.has(extension.toString('latin1', 3, 14)))
}

function endOfParts(bytes: Buffer, from: number): number {
  let at = from
  for (let length = bytes.readUInt8(at); length > 0; length = bytes.readUInt8(at)) at += 1 + length
  return at + 1
}
