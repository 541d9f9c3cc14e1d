// Which picture bytes are, by how they begin. Nothing else of a stranger's file is looked at to find that out: whoever
// knows more formats unpacks some of them to see what is inside, and ten megabytes of zeros, packed, are ten gigabytes.
import type { PictureType } from '#shared/canvas/picture.ts'

/** A dot stands for any byte. */
const signatures: readonly (readonly [PictureType, string])[] = [
  ['image/png', '\x89PNG\r\n\x1a\n'],
  ['image/jpeg', '\xff\xd8\xff'],
  ['image/gif', 'GIF87a'],
  ['image/gif', 'GIF89a'],
  ['image/webp', 'RIFF....WEBP'],
  ['image/avif', '....ftypavif'],
  ['image/avif', '....ftypavis'],
]

/** Undefined when it is none of those that boards show. An SVG is a document that can run scripts, not a picture. */
export const typeOfPicture = (bytes: Uint8Array): PictureType | undefined =>
  signatures.find(([, signature]) =>
    Array.from(signature).every((byte, at) => byte === '.' || bytes[at] === byte.charCodeAt(0)),
  )?.[0]
