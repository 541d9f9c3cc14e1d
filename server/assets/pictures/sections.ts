// The formats of pictures are made of sections: where each begins, what it is called. Buffers throw a RangeError where
// a file ends too early; whoever reads a picture takes that as "no picture".

export interface Size {
  width: number
  height: number
}

/** What a picture is, as far as its head says, and its bytes without what people would not know they give away. */
export interface ReadPicture extends Size {
  bytes: Buffer
}

/** The file does not keep to its format. */
export class MalformedPicture extends Error {
  override name = 'MalformedPicture'
}

/** No honest picture of ten megabytes is cut into more; each costs time and memory to be looked at. */
const mostSections = 20_000

/** @returns what is to be called at each section, and throws at one too many */
export function countSections(): () => void {
  let left = mostSections
  return () => {
    if (left-- === 0) throw new MalformedPicture('it is cut into too many pieces')
  }
}
