import type * as Y from 'yjs'

const isLowSurrogate = (text: string, at: number) => {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff
}

/**
 * Brings a Y.Text to `next` by one deletion and one insertion, so that what others type meanwhile stays.
 * Never cuts a surrogate pair in two: Yjs would turn the halves into replacement characters.
 */
export function writeText(text: Y.Text, next: string): void {
  const before = text.toString()
  if (before === next) return
  const shorter = Math.min(before.length, next.length)
  let start = 0
  while (start < shorter && before[start] === next[start]) start++
  if (start > 0 && (isLowSurrogate(before, start) || isLowSurrogate(next, start))) start--
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === next[next.length - 1 - end]) end++
  if (end > 0 && (isLowSurrogate(before, before.length - end) || isLowSurrogate(next, next.length - end)))
    end--
  const removed = before.length - start - end
  if (removed > 0) text.delete(start, removed)
  const inserted = next.slice(start, next.length - end)
  if (inserted !== '') text.insert(start, inserted)
}
