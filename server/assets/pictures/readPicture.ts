// Whether bytes are a picture that a board may show, by what they are and not by what they are called.
import { pictureLimits, type PictureType } from '#shared/canvas/picture.ts'
import { DomainError } from '#shared/errors.ts'
import { readAvif } from './avif.ts'
import { readGif } from './gif.ts'
import { readJpeg } from './jpeg.ts'
import { typeOfPicture } from './pictureType.ts'
import { readPng } from './png.ts'
import { MalformedPicture, type ReadPicture } from './sections.ts'
import { readWebp } from './webp.ts'

export interface Picture extends ReadPicture {
  type: PictureType
}

const readers: Record<PictureType, (bytes: Buffer) => ReadPicture> = {
  'image/png': readPng,
  'image/jpeg': readJpeg,
  'image/gif': readGif,
  'image/webp': readWebp,
  'image/avif': readAvif,
}

/**
 * The bytes come back without what a camera or a program has written into them about people and places, where the
 * format makes that simple: all but AVIF.
 * @throws DomainError `not-a-picture`, `picture-too-large`
 */
export function readPicture(bytes: Buffer): Picture {
  const type = typeOfPicture(bytes)
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
