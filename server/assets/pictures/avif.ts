// AVIF: boxes of ISO 14496-12. The size stands in `ispe` boxes: meta → iprp → ipco → ispe. What a camera notes in it is
// spread over the file and stays; our own page draws every picture anew before it sends it.
import { countSections, MalformedPicture, type ReadPicture, type Size } from './sections.ts'

interface Box {
  name: string
  content: Buffer
}

function* boxesIn(bytes: Buffer, count: () => void): Generator<Box> {
  for (let at = 0; at + 8 <= bytes.length;) {
    count()
    const short = bytes.readUInt32BE(at)
    const isLong = short === 1
    const length = isLong ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? bytes.length - at : short
    const start = isLong ? 16 : 8
    if (length < start || at + length > bytes.length) throw new MalformedPicture('a box is cut short')
    yield {
      name: bytes.toString('latin1', at + 4, at + 8),
      content: bytes.subarray(at + start, at + length),
    }
    at += length
  }
}

const inside = (bytes: Buffer, name: string, count: () => void): Buffer[] =>
  [...boxesIn(bytes, count)].filter(box => box.name === name).map(({ content }) => content)

/** Tiles and layers have sizes of their own; the whole is the largest. */
export function readAvif(bytes: Buffer): ReadPicture {
  const count = countSections()
  const sizes = inside(bytes, 'meta', count)
    // Version and flags come first.
    .flatMap(meta => inside(meta.subarray(4), 'iprp', count))
    .flatMap(properties => inside(properties, 'ipco', count))
    .flatMap(container => inside(container, 'ispe', count))
    .map((extent): Size => ({ width: extent.readUInt32BE(4), height: extent.readUInt32BE(8) }))
  if (sizes.length === 0) throw new MalformedPicture('it has no size')
  return {
    width: Math.max(...sizes.map(({ width }) => width)),
    height: Math.max(...sizes.map(({ height }) => height)),
    bytes,
  }
}
