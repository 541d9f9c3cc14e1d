/** The part in which two texts differ: what stood between `start` and `end` of the first became `inserted`. */
function changeBetween(before: string, after: string) {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let tail = 0
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  return { start, end: before.length - tail, inserted: after.slice(start, after.length - tail) }
}

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
