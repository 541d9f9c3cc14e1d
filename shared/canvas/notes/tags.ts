// Tags of a note: words by which a team finds together what belongs together. Each stands in the note's record under
// a key of its own, `meta.tag:<tag>`, so that two who add one at once keep both.
import { line } from '../../fields.ts'

export const mostTags = 8
export const longestTag = 40

export const tagPrefix = 'tag:'

const Tag = line(longestTag)

/** A tag as it is kept: composed letters, single spaces, no `#` before it; undefined for what cannot be one. */
export function toTag(typed: string): string | undefined {
  const tag = typed
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/^[# ]+/, '')
    .trim()
  const parsed = Tag.safeParse(tag)
  return parsed.success ? parsed.data : undefined
}

/** Key in a record's `meta`. */
export const tagKey = (tag: string): string => `${tagPrefix}${tag}`

const none: readonly string[] = []

export const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The tags in a record's `meta`, in the same order for everybody. What another program wrote wrongly is none. */
export function tagsOf(meta: Readonly<Record<string, unknown>>): readonly string[] {
  let tags: string[] | undefined
  for (const key in meta) {
    if (!key.startsWith(tagPrefix) || meta[key] !== true) continue
    const tag = key.slice(tagPrefix.length)
    if (toTag(tag) === tag) (tags ??= []).push(tag)
  }
  return tags?.sort(inOrder).slice(0, mostTags) ?? none
}

/** The meta of a note that somebody else puts on a board again: what it says of itself, and not who said it. */
export const tagsOnly = <T>(meta: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(meta).filter(([key]) => key.startsWith(tagPrefix)))
