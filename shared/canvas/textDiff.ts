import type * as Y from 'yjs'

const isLowSurrogate = (text: string, at: number) => {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff
}

/**
 * The part in which two texts differ: what stood from `start` to `end` of the first became `inserted`. Places are
 * in UTF-16 units, and never inside a surrogate pair: Yjs would turn the halves into replacement characters.
 */
export function changeBetween(
  before: string,
  after: string,
): { start: number; end: number; inserted: string } {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  if (start > 0 && (isLowSurrogate(before, start) || isLowSurrogate(after, start))) start--
  let tail = 0
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  if (
    tail > 0 &&
    (isLowSurrogate(before, before.length - tail) || isLowSurrogate(after, after.length - tail))
  )
    tail--
  return { start, end: before.length - tail, inserted: after.slice(start, after.length - tail) }
}

/** Brings a Y.Text to `next` by one deletion and one insertion, so that what others type meanwhile stays. */
export function writeText(text: Y.Text, next: string): void {
  const before = text.toString()
  if (before === next) return
  const { start, end, inserted } = changeBetween(before, next)
  if (end > start) text.delete(start, end - start)
  if (inserted !== '') text.insert(start, inserted)
}
