import { IdeaTitle } from './model.ts'

const most = 120

/** What an idea is called at first: the words of the first note that has any, on one line. */
export function titleFrom(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const line = text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\s]+/gu, ' ').trim()
    const letters = Array.from(line.toWellFormed())
    const short =
      letters.length <= most
        ? line.toWellFormed()
        : `${letters
            .slice(0, most - 1)
            .join('')
            .trimEnd()}…`
    const title = IdeaTitle.safeParse(short)
    if (title.success) return title.data
  }
  return undefined
}
