import { changeBetween } from '#shared/canvas/textDiff.ts'

/** Where a place in `before` is in `after`. What was written exactly there stands before the place. */
export function movePlace(place: number, before: string, after: string): number {
  const { start, end, inserted } = changeBetween(before, after)
  if (place < start) return place
  if (place >= end) return place + inserted.length - (end - start)
  return start + inserted.length
}

/** Does to `theirs` what was done between `base` and `mine`, so that nobody's letters are lost. */
export function mergeText(base: string, mine: string, theirs: string): string {
  if (base === theirs) return mine
  const { start, end, inserted } = changeBetween(base, mine)
  const from = movePlace(start, base, theirs)
  const to = Math.max(from, movePlace(end, base, theirs))
  return theirs.slice(0, from) + inserted + theirs.slice(to)
}
