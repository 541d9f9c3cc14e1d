// The content of an item in a Yjs update (v1), by its number in yjs/src/structs/Item.js `contentRefs`.
import { assertJson, assertKey, assertValue } from './inspectValue.ts'
import { Malformed, type Reader } from './reader.ts'

export interface InspectedContent {
  /** How many clocks it takes. */
  length: number
  isType: boolean
}

const one: InspectedContent = { length: 1, isType: false }
const type: InspectedContent = { length: 1, isType: true }
const largestDeletion = 2 ** 24

const some = (length: number): InspectedContent => {
  if (length === 0) throw new Malformed('an item is empty')
  return { length, isType: false }
}

export function inspectContent(reader: Reader, kind: number): InspectedContent {
  switch (kind) {
    case 1: {
      const length = reader.varUint()
      if (length > largestDeletion) throw new Malformed('a length is out of bounds')
      return some(length)
    }
    case 2: {
      const length = reader.varUint()
      for (let index = 0; index < length; index++) assertJson(reader)
      return some(length)
    }
    case 3:
      reader.block()
      return one
    case 4:
      return some(textLength(reader))
    case 5:
      assertJson(reader)
      return one
    case 6:
      assertKey(reader)
      assertJson(reader)
      return one
    case 7: {
      const typeNumber = reader.varUint()
      if (typeNumber > 6) throw new Malformed('there is no such type')
      // XML elements and hooks carry their name.
      if (typeNumber === 3 || typeNumber === 5) assertKey(reader)
      return type
    }
    case 8: {
      const length = reader.varUint()
      for (let index = 0; index < length; index++) assertValue(reader)
      return some(length)
    }
    case 9:
      throw new Malformed('a board holds no documents')
    default:
      throw new Malformed('there is no such content')
  }
}

/** In UTF-16 units, as Yjs counts. Most texts are ASCII and need no decoding for it. */
function textLength(reader: Reader): number {
  const start = reader.at
  const bytes = reader.block()
  for (const byte of bytes)
    if (byte > 127) {
      reader.at = start
      return reader.text().length
    }
  return bytes.length
}
