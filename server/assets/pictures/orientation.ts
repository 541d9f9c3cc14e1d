// Which side of a photo is up, the one thing of a camera's notes that a picture needs. EXIF 2.3, 4.6.2: TIFF inside an
// APP1 segment.

const TAG = 0x0112
const SHORT = 3

/** 2 to 8 when the picture has to be turned or mirrored to be shown; undefined where the segment does not say. */
export function orientationIn(segment: Buffer): number | undefined {
  if (segment.toString('latin1', 4, 10) !== 'Exif\0\0') return undefined
  try {
    return readTiff(segment.subarray(10))
  } catch (cause) {
    if (cause instanceof RangeError) return undefined
    throw cause
  }
}

function readTiff(tiff: Buffer): number | undefined {
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  const count = short(directory)
  for (let entry = 0; entry < count; entry++) {
    const at = directory + 2 + entry * 12
    if (short(at) !== TAG) continue
    const value = short(at + 8)
    return value >= 1 && value <= 8 ? value : undefined
  }
  return undefined
}

/** An APP1 segment that says this and nothing else. */
export function orientationSegment(orientation: number): Buffer {
  const segment = Buffer.alloc(4 + 6 + 8 + 2 + 12 + 4)
  segment.writeUInt16BE(0xffe1, 0)
  segment.writeUInt16BE(segment.length - 2, 2)
  segment.write('Exif\0\0MM\0*', 4, 'latin1')
  segment.writeUInt32BE(8, 14) // the directory follows
  segment.writeUInt16BE(1, 18) // with one entry
  segment.writeUInt16BE(TAG, 20)
  segment.writeUInt16BE(SHORT, 22)
  segment.writeUInt32BE(1, 24)
  segment.writeUInt16BE(orientation, 28)
  return segment
}
