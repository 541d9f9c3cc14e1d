// JPEG: ITU T.81 B.1. Segments, each with a marker and a length, and compressed data after every start of scan.
import { orientationIn, orientationSegment } from './orientation.ts'
import { countSections, MalformedPicture, type ReadPicture, type Size } from './sections.ts'

const END = 0xd9
const SCAN = 0xda
const APP0 = 0xe0
const EXIF = 0xe1
/** JFIF, colour profile, Adobe's colour transform: what a picture looks like. */
const keptApps = new Set([APP0, 0xe2, 0xee])
const COMMENT = 0xfe

const isApp = (marker: number) => marker >= APP0 && marker <= 0xef
/** A start of frame names the size; C4, C8 and CC are others. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/** Thumbnails, places, times and whatever a camera hangs on are dropped; which side is up is kept. */
export function readJpeg(bytes: Buffer): ReadPicture {
  const parts: Buffer[] = []
  let size: Size | undefined
  let orientation: number | undefined
  let at = 2
  const count = countSections()
  for (;;) {
    if (bytes.readUInt8(at) !== 0xff) throw new MalformedPicture('a segment has no marker')
    const marker = bytes.readUInt8(at + 1)
    // Any number of FF may stand before a marker.
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === END) break
    count()
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end > bytes.length) throw new MalformedPicture('a segment is cut short')
    const segment = bytes.subarray(at, end)
    if (isFrame(marker)) size ??= { height: segment.readUInt16BE(5), width: segment.readUInt16BE(7) }
    if (marker === EXIF) orientation ??= orientationIn(segment)
    const isKept = isApp(marker) ? keptApps.has(marker) : marker !== COMMENT
    if (isKept) parts.push(segment)
    at = end
    if (marker !== SCAN) continue
    at = endOfScan(bytes, end)
    parts.push(bytes.subarray(end, at))
    if (at === bytes.length) break
  }
  if (!size) throw new MalformedPicture('it has no frame')
  const isTurned = orientation !== undefined && orientation >= 5
  const head: Buffer[] = [Buffer.from([0xff, 0xd8])]
  if (orientation !== undefined && orientation > 1) head.push(orientationSegment(orientation))
  return {
    width: isTurned ? size.height : size.width,
    height: isTurned ? size.width : size.height,
    bytes: Buffer.concat([...head, ...parts, Buffer.from([0xff, END])]),
  }
}

/** The next marker that is neither part of the compressed data nor a restart within it. */
function endOfScan(bytes: Buffer, from: number): number {
  for (
    let at = bytes.indexOf(0xff, from);
    at !== -1 && at + 1 < bytes.length;
    at = bytes.indexOf(0xff, at + 1)
  ) {
    const marker = bytes.readUInt8(at + 1)
    const isInside = marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7)
    if (!isInside) return at
  }
  return bytes.length
}
