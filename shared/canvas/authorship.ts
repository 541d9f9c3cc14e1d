// Whose a record on a board is: who it says has written it, else whose Yjs client put it there first.
import * as Y from 'yjs'
import { recordsOf, type RecordMap } from './document.ts'

/** Person who drew under a Yjs client id; undefined where that is not known, or nobody may know. */
export type DrawnBy = (client: number) => string | undefined

/** Whose a record on the board is. What was written in a step without names is nobody's. */
export function authorOf(records: Y.Map<RecordMap>, id: string, drawnBy: DrawnBy): string | undefined {
  const map = records.get(id)
  if (!(map instanceof Y.Map) || map.get('meta.nameless') === true) return undefined
  const author = map.get('meta.author')
  return typeof author === 'string' ? author : drawerOf(records, id, drawnBy)
}

/** Who put it there first, whatever it says itself. */
function drawerOf(records: Y.Map<RecordMap>, id: string, drawnBy: DrawnBy): string | undefined {
  const item = records._map.get(id)
  return item && drawnBy(firstClient(item))
}

/** Whether it may be taken away with a person: whoever writes their name on what others drew has not made it theirs. */
export function isErasable(
  records: Y.Map<RecordMap>,
  id: string,
  { person, drawnBy }: { person: string; drawnBy: DrawnBy },
): boolean {
  const drawer = drawerOf(records, id, drawnBy)
  return authorOf(records, id, drawnBy) === person && (drawer === undefined || drawer === person)
}

/** It is there, and nothing says whose: so on a copy of a board, for what its records do not say themselves. */
export function isNobodys(records: Y.Map<RecordMap>, id: string, drawnBy: DrawnBy): boolean {
  const isNameless = records.get(id)?.get('meta.nameless') === true
  return records.has(id) && !isNameless && authorOf(records, id, drawnBy) === undefined
}

/** Ids of the records of a person. */
export function recordsBy(doc: Y.Doc, person: string, drawnBy: DrawnBy): string[] {
  const records = recordsOf(doc)
  return [...records.keys()].filter(id => authorOf(records, id, drawnBy) === person)
}

/** Those that are deleted, with the Yjs client that put them there first: of them Yjs knows no more. */
export function* deletedIn(doc: Y.Doc): Generator<{ id: string; client: number }> {
  for (const [id, item] of recordsOf(doc)._map) if (item.deleted) yield { id, client: firstClient(item) }
}

/** Who put it there first: what was deleted may have been put back by somebody else, or by the server. */
function firstClient(item: Y.Item): number {
  let first = item
  while (first.left) first = first.left
  return first.id.client
}
