// Finding words on a board, the same way on the canvas and in the list of notes. Case and accents do not count, and
// in Russian ё is е; but й stays й, for it is another letter.

const isPlain = /^[\s\u0020-\u007e]*$/
const accents = /\p{M}+/gu

/** A text as it is compared. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  if (isPlain.test(lower)) return lower
  return lower.normalize('NFKD').replaceAll('и\u0306', 'й').replace(accents, '')
}

export type Matcher = (folded: string) => boolean

/**
 * Whether a folded text has every word of what somebody looks for, in any order. Words of tags begin with `#` in
 * what is looked through, so that `#risk` finds the tag and `risk` finds both. Undefined when nothing is looked for.
 */
export function matcherOf(query: string): Matcher | undefined {
  const words = fold(query).split(/\s+/).filter(Boolean)
  const [only] = words
  if (only === undefined) return undefined
  return words.length === 1
    ? folded => folded.includes(only)
    : folded => words.every(word => folded.includes(word))
}

/** What of a note is looked through, folded. */
export const wordsOfNote = (text: string, tags: readonly string[], author: string | undefined): string =>
  fold([text, ...tags.map(tag => `#${tag.replaceAll(' ', '-')} ${tag}`), author ?? ''].join('\n'))
