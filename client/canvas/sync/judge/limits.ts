// How large a record may be. What the schema of tldraw lets pass and the canvas cannot bear ends here: numbers that
// no geometry survives, endless texts, nesting that exhausts the stack, and values that are no JSON.
import { maxTextLength } from '#shared/canvas/notes/sticky.ts'

export interface RecordLimits {
  /** The largest number, either way. */
  number: number
  /** Letters of one text, and of all texts of the record together. */
  text: number
  allText: number
  /** Numbers, texts and the like, all in all. */
  values: number
}

/** Page units; a board as wide as 500 screens. */
export const largestPlace = 1_000_000

export const shapeLimits: RecordLimits = {
  number: largestPlace,
  text: maxTextLength,
  allText: 60_000,
  values: 8_000,
}

/** What is known about a picture. Its bytes are not in the document. */
export const assetLimits: RecordLimits = { number: 1e12, text: 2_000, allText: 10_000, values: 100 }

export const largestMeta = 16_384

/** The server takes 32 levels, and closes the connection for good at more. */
const deepest = 28

export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** What is wrong with a value, in a few words; undefined when it is plain and within its limits. */
export function findExcess(value: unknown, limits: RecordLimits): string | undefined {
  let values = 0
  let letters = 0
  const look = (value: unknown, depth: number): string | undefined => {
    if (++values > limits.values) return 'too many values'
    if (value === null || typeof value === 'boolean') return undefined
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) return 'a number is not finite'
      return Math.abs(value) > limits.number ? 'a number is too large' : undefined
    }
    if (typeof value === 'string') {
      letters += value.length
      return value.length > limits.text || letters > limits.allText ? 'too much text' : undefined
    }
    if (!Array.isArray(value) && !isPlainObject(value)) return 'a value is not plain'
    if (depth >= deepest) return 'nested too deeply'
    for (const inner of Object.values(value)) {
      const excess = look(inner, depth + 1)
      if (excess) return excess
    }
    return undefined
  }
  return look(value, 0)
}
