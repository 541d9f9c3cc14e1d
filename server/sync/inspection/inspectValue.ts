// Plain values inside a Yjs update: lib0's `any` encoding, and JSON. Keys that reach into prototypes, nesting that
// would exhaust the stack, and values that JSON cannot write are refused.
import { Malformed, type Reader } from './reader.ts'

const deepest = 32
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype'])

export const isForbiddenKey = (key: string): boolean => forbiddenKeys.has(key)

/** Reads a key. Only those as long as a forbidden one are decoded; Yjs decodes the others. */
export function assertKey(reader: Reader): void {
  const start = reader.at
  const bytes = reader.block()
  const isPlain = bytes.every(byte => byte < 128)
  if (isPlain && bytes.length !== 9 && bytes.length !== 11) return
  reader.at = start
  if (isForbiddenKey(reader.text())) throw new Malformed('a key is forbidden')
}

export function assertJson(reader: Reader): void {
  const text = reader.text()
  // How Yjs writes it in lists of JSON.
  if (text === 'undefined') return
  try {
    assertPlain(JSON.parse(text), 0)
  } catch (cause) {
    throw cause instanceof Malformed ? cause : new Malformed('it is not JSON')
  }
}

function assertPlain(value: unknown, depth: number): void {
  if (typeof value !== 'object' || value === null) return
  if (depth >= deepest) throw new Malformed('it is nested too deeply')
  for (const [key, inner] of Object.entries(value)) {
    if (isForbiddenKey(key)) throw new Malformed('a key is forbidden')
    assertPlain(inner, depth + 1)
  }
}

export function assertValue(reader: Reader, depth = 0): void {
  if (depth >= deepest) throw new Malformed('it is nested too deeply')
  switch (reader.byte()) {
    case 127: // undefined
    case 126: // null
    case 121: // false
    case 120: // true
      return
    case 125: // integer: the sign takes a bit of its first byte, which changes nothing in its length
      reader.varUint()
      return
    case 124: // float32
      return reader.skip(4)
    case 123: // float64
      return reader.skip(8)
    case 119: // text
      assertText(reader)
      return
    case 118: // object
      for (let left = reader.varUint(); left > 0; left--) {
        assertKey(reader)
        assertValue(reader, depth + 1)
      }
      return
    case 117: // array
      for (let left = reader.varUint(); left > 0; left--) assertValue(reader, depth + 1)
      return
    case 116: // bytes
      reader.block()
      return
    default: // 122, a bigint, is none that JSON could write
      throw new Malformed('there is no such value')
  }
}

function assertText(reader: Reader): void {
  const start = reader.at
  for (const byte of reader.block())
    if (byte > 127) {
      reader.at = start
      reader.text()
      return
    }
}
