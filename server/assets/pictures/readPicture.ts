// Whether bytes are a picture that a board may show, by what they are and not by what they are called.
import { fileTypeFromBuffer } from 'file-type'
import { pictureLimits, type PictureType } from '#shared/canvas/picture.ts'
import { DomainError } from '#shared/errors.ts'
import { readAvif } from './avif.ts'
import { readJpeg } from './jpeg.ts'
import { readPng } from './png.ts'
import { MalformedPicture, type ReadPicture } from './sections.ts'
import { readWebp } from './webp.ts'

export interface Picture extends ReadPicture {
  type: PictureType
}

/** https://www.w3.org/Graphics/GIF/spec-gif89a.txt, 18: the size follows the signature. */
const readGif = (bytes: Buffer): ReadPicture => ({
  width: bytes.readUInt16LE(6),
  height: bytes.readUInt16LE(8),
  bytes,
})

const readers: Record<PictureType, (bytes: Buffer) => ReadPicture> = {
  'image/png': readPng,
  'image/jpeg': readJpeg,
  'image/gif': readGif,
  'image/webp': readWebp,
  'image/avif': readAvif,
}

/** Undefined when it is none of those that boards show. An SVG is a document that can run scripts, not a picture. */
export async function typeOfPicture(bytes: Uint8Array): Promise<PictureType | undefined> {
  const mime: string | undefined = (await fileTypeFromBuffer(bytes))?.mime
  // A PNG that moves is a PNG.
  if (mime === 'image/apng') return 'image/png'
  return Object.keys(readers).find((type): type is PictureType => type === mime)
}

/**
 * The bytes come back without what a camera or a program has written into them about people and places, where the
 * format makes that simple: JPEG, PNG and WebP.
 * @throws DomainError `not-a-picture`, `picture-too-large`
 */
export async function readPicture(bytes: Buffer): Promise<Picture> {
  const type = await typeOfPicture(bytes)
  if (!type) throw new DomainError('not-a-picture', { detail: 'PNG, JPEG, GIF, WebP or AVIF' })
  const picture = { type, ...read(type, bytes) }
  const { width, height } = picture
  if (width === 0 || height === 0) throw new DomainError('not-a-picture', { detail: 'it has no size' })
  const { side, pixels } = pictureLimits
  if (width > side || height > side || width * height > pixels)
    throw new DomainError('picture-too-large', {
      detail: `${width} × ${height}: at most ${side} pixels a side and ${pixels} in all`,
    })
  return picture
}

function read(type: PictureType, bytes: Buffer): ReadPicture {
  try {
    return readers[type](bytes)
  } catch (cause) {
    if (cause instanceof MalformedPicture) throw new DomainError('not-a-picture', { detail: cause.message })
    // Buffers say so when something reads past their end.
    if (cause instanceof RangeError) throw new DomainError('not-a-picture', { detail: 'it is cut short' })
    throw cause
  }
}
