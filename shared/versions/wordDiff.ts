// What has changed between two texts, word by word, for people to read. The longest common run of words that keeps
// its order stays (Hunt and Szymanski's problem, by the plain table); what is around it was deleted or inserted.

export interface TextPart {
  kind: 'same' | 'deleted' | 'inserted'
  text: string
}

/** Words, runs of white space, and single marks: together they are the text again. */
const tokensOf = (text: string): string[] =>
  text.match(/\s+|[\p{L}\p{M}\p{N}_]+|[^\s\p{L}\p{M}\p{N}_]/gu) ?? []

/** Cells of the table, of one text and of many. Beyond, what differs is shown as one deletion and one insertion. */
const mostCells = 400_000
const mostCellsInAll = 4_000_000

interface Purse {
  cells: number
}

/** What is the same or deleted is the first text; what is the same or inserted is the second. */
export const wordDiff = (before: string, after: string): TextPart[] =>
  diff(before, after, { cells: mostCells })

/** For many texts one after the other: all of them together take no longer than a tenth of a second. */
export function createWordDiffs(): typeof wordDiff {
  const purse = { cells: mostCellsInAll }
  return (before, after) => diff(before, after, purse)
}

function diff(before: string, after: string, purse: Purse): TextPart[] {
  const a = tokensOf(before)
  const b = tokensOf(after)
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let tail = 0
  while (tail < Math.min(a.length, b.length) - start && a[a.length - 1 - tail] === b[b.length - 1 - tail])
    tail++
  return joined([
    ...a.slice(0, start).map(same),
    ...middle(a.slice(start, a.length - tail), b.slice(start, b.length - tail), purse),
    ...a.slice(a.length - tail).map(same),
  ])
}

const same = (text: string): TextPart => ({ kind: 'same', text })
const deleted = (text: string): TextPart => ({ kind: 'deleted', text })
const inserted = (text: string): TextPart => ({ kind: 'inserted', text })

function middle(a: string[], b: string[], purse: Purse): TextPart[] {
  const cells = a.length * b.length
  if (cells > Math.min(mostCells, purse.cells)) return [...a.map(deleted), ...b.map(inserted)]
  purse.cells -= cells
  const width = b.length + 1
  /** How many tokens the rests from i and from j have in common, at `i * width + j`. */
  const common = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const here = i * width + j
      common[here] =
        a[i] === b[j]
          ? 1 + (common[here + width + 1] ?? 0)
          : Math.max(common[here + width] ?? 0, common[here + 1] ?? 0)
    }
  const parts: TextPart[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]]
    if (left !== undefined && left === right) {
      parts.push(same(left))
      i++
      j++
    } else if (
      left !== undefined &&
      (right === undefined || (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))
    ) {
      parts.push(deleted(left))
      i++
    } else if (right !== undefined) {
      parts.push(inserted(right))
      j++
    }
  }
  return parts
}

/** Neighbours of one kind become one part; between two parts that stay, what was deleted comes first. */
function joined(parts: TextPart[]): TextPart[] {
  const whole: TextPart[] = []
  let gone = ''
  let come = ''
  const flush = () => {
    if (gone !== '') whole.push(deleted(gone))
    if (come !== '') whole.push(inserted(come))
    gone = come = ''
  }
  for (const { kind, text } of parts) {
    if (kind === 'deleted') gone += text
    else if (kind === 'inserted') come += text
    else {
      flush()
      const last = whole.at(-1)
      if (last?.kind === 'same') whole[whole.length - 1] = same(last.text + text)
      else whole.push(same(text))
    }
  }
  flush()
  return whole
}
