// Tags of a note: words by which a team finds together what belongs together. Each stands in the note's record under
// a key of its own, `meta.tag:<tag>`, so that two who add one at once keep both.
import * as Y from 'yjs'
import { line } from '../fields.ts'
import { recordsOf, toRecordId } from './document.ts'

export const mostTags = 8
export const longestTag = 40

const prefix = 'tag:'

const Tag = line(longestTag)

/** A tag as it is kept: composed letters, single spaces, no leading `#`; undefined for what cannot be one. */
export function toTag(typed: string): string | undefined {
  const tag = typed.normalize('NFC').replace(/\s+/g, ' ').trim().replace(/^#\s*/, '')
  const parsed = Tag.safeParse(tag)
  return parsed.success ? parsed.data : undefined
}

/** Key in a record's `meta`. */
export const tagKey = (tag: string): string => `${prefix}${tag}`

const none: readonly string[] = []

const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The tags in a record's `meta`, in the same order for everybody. What another program wrote wrongly is none. */
export function tagsOf(meta: Readonly<Record<string, unknown>>): readonly string[] {
  let tags: string[] | undefined
  for (const key in meta) {
    if (!key.startsWith(prefix) || meta[key] !== true) continue
    const tag = key.slice(prefix.length)
    if (toTag(tag) === tag) (tags ??= []).push(tag)
  }
  return tags?.sort(inOrder).slice(0, mostTags) ?? none
}

/** The meta of a note that somebody else puts on a board again: what it says of itself, and not who said it. */
export const tagsOnly = <T>(meta: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(meta).filter(([key]) => key.startsWith(prefix)))

/**
 * Puts a tag on notes. @returns whether all of them wear it now: a note with as many as it may have takes none
 */
export function addTag(doc: Y.Doc, notes: readonly string[], typed: string): boolean {
  const tag = toTag(typed)
  if (tag === undefined) return false
  const key = `meta.${tagKey(tag)}`
  const maps = mapsOf(doc, notes)
  const taking = maps.filter(map => map.get(key) === true || tagsOfMap(map).length < mostTags)
  doc.transact(() => {
    for (const map of taking) if (map.get(key) !== true) map.set(key, true)
  })
  return taking.length === maps.length
}

export function removeTag(doc: Y.Doc, notes: readonly string[], tag: string): void {
  const key = `meta.${tagKey(tag)}`
  doc.transact(() => {
    for (const map of mapsOf(doc, notes)) if (map.has(key)) map.delete(key)
  })
}

/** Every tag of the board with how many notes wear it, the commonest first. */
export function tagsOfDocument(doc: Y.Doc): Map<string, number> {
  const counts = new Map<string, number>()
  for (const map of recordsOf(doc).values())
    if (map instanceof Y.Map && map.get('type') === 'sticky')
      for (const tag of tagsOfMap(map)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return new Map([...counts].sort(([a, many], [b, more]) => more - many || inOrder(a, b)))
}

const mapsOf = (doc: Y.Doc, notes: readonly string[]): Y.Map<unknown>[] =>
  notes.flatMap(note => recordsOf(doc).get(toRecordId(note)) ?? [])

function tagsOfMap(map: Y.Map<unknown>): readonly string[] {
  const start = 'meta.'
  const entries = [...map.keys()].filter(key => key.startsWith(`${start}${prefix}`))
  if (entries.length === 0) return none
  return tagsOf(Object.fromEntries(entries.map(key => [key.slice(start.length), map.get(key)])))
}
