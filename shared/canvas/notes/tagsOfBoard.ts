// Tags in a board's document.
import * as Y from 'yjs'
import { recordsOf, toRecordId } from '../document.ts'
import { inOrder, mostTags, tagKey, tagPrefix, tagsOf, toTag } from './tags.ts'

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
  const entries = [...map.keys()].filter(key => key.startsWith(`${start}${tagPrefix}`))
  if (entries.length === 0) return []
  return tagsOf(Object.fromEntries(entries.map(key => [key.slice(start.length), map.get(key)])))
}
