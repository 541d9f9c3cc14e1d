// Whose a record on a board is: who it says has written it, else whose Yjs client put it there.
import * as Y from 'yjs'
import { recordsOf } from './document.ts'
import { writerOf } from './notes/notes.ts'

/** Person who drew under a Yjs client id; undefined where that is not known, or nobody may know. */
export type DrawnBy = (client: number) => string | undefined

/** Ids of the records of a person. What was written in a step without names is nobody's. */
export function recordsBy(doc: Y.Doc, person: string, drawnBy: DrawnBy): string[] {
  const records = recordsOf(doc)
  return [...records.entries()].flatMap(([id, map]) => {
    if (!(map instanceof Y.Map) || map.get('meta.nameless') === true) return []
    const author = map.get('meta.author')
    if (typeof author === 'string') return author === person ? id : []
    const client = writerOf(records, id)
    return client !== undefined && drawnBy(client) === person ? id : []
  })
}

/** With those that are deleted: of them Yjs knows no more than who put them there. */
export function recordsEverBy(doc: Y.Doc, person: string, drawnBy: DrawnBy): string[] {
  const deleted = [...recordsOf(doc)._map].flatMap(([id, item]) =>
    item.deleted && drawnBy(item.id.client) === person ? id : [],
  )
  return [...recordsBy(doc, person, drawnBy), ...deleted]
}
