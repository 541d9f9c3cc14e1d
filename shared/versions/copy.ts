// Between a board's document and its copy.
import * as Y from 'yjs'
import { metaOf, recordsOf, type RecordMap } from '../canvas/document.ts'
import { isSame, plainValue, storedValue, writeValue } from '../canvas/fields.ts'
import type { BoardCopy, CopiedFields } from './boardCopy.ts'

const sorted = <T>(entries: Iterable<[string, T]>): [string, T][] =>
  [...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))

/** In the document's `meta`: which restore was the last. It is about the document, and in no copy of it. */
const markKey = 'restored'

/** Says in a restore which one it is, so that whoever asked for it finds it among all the changes. */
export const writeMark = (doc: Y.Doc, mark: string) => void metaOf(doc).set(markKey, mark)

/** Whether it is the restore with this mark. */
export function isRestore({ doc, changed }: Y.Transaction, mark: string): boolean {
  const meta: unknown = metaOf(doc)
  const isMarked = [...changed].some(([type, keys]) => type === meta && keys.has(markKey))
  return isMarked && metaOf(doc).get(markKey) === mark
}

/** A value as plain data. Bytes are nothing that is drawn. */
function plain(key: string, stored: unknown): unknown {
  const value = plainValue(key, stored)
  if (value instanceof Y.AbstractType) return value.toJSON()
  return value instanceof Uint8Array ? undefined : value
}

/** The same content gives the same copy, in the same order, whatever its history was. */
export function takeCopy(doc: Y.Doc): BoardCopy {
  const meta = sorted(metaOf(doc).entries()).flatMap(([key, value]) =>
    key !== markKey && (typeof value === 'string' || typeof value === 'number')
      ? [[key, value] as const]
      : [],
  )
  const records: [string, CopiedFields][] = []
  for (const [id, map] of sorted<unknown>(recordsOf(doc).entries()))
    if (map instanceof Y.Map) records.push([id, fieldsOf(map)])
  return { meta: Object.fromEntries(meta), records: Object.fromEntries(records) }
}

const fieldsOf = (map: RecordMap): CopiedFields =>
  Object.fromEntries(
    sorted(map.entries()).flatMap(([key, stored]) => {
      const value = plain(key, stored)
      return value === undefined ? [] : [[key, value] as const]
    }),
  )

/** A document of its own with the content of a copy. */
export function toDocument(copy: BoardCopy): Y.Doc {
  const doc = new Y.Doc()
  writeCopy(doc, copy)
  return doc
}

/**
 * Brings a document to a copy in one transaction, touching only what differs: what others type into a note that
 * stays is merged with it. Records made since are deleted, deleted ones are made again.
 */
export function writeCopy(doc: Y.Doc, copy: BoardCopy, origin?: unknown): void {
  doc.transact(() => {
    const meta = metaOf(doc)
    for (const [key, value] of Object.entries(copy.meta)) if (meta.get(key) !== value) meta.set(key, value)
    const records = recordsOf(doc)
    for (const id of records.keys()) if (!Object.hasOwn(copy.records, id)) records.delete(id)
    for (const [id, fields] of Object.entries(copy.records)) {
      const map: unknown = records.get(id)
      if (map instanceof Y.Map) writeFields(map, fields)
      else records.set(id, mapOf(fields))
    }
  }, origin)
}

function writeFields(map: RecordMap, fields: CopiedFields): void {
  for (const [key, stored] of map.entries())
    if (!Object.hasOwn(fields, key) && plain(key, stored) !== undefined) map.delete(key)
  for (const [key, value] of Object.entries(fields))
    if (!isSame(plain(key, map.get(key)), value)) writeValue(map, fields['type'], key, value)
}

function mapOf(fields: CopiedFields): RecordMap {
  const map: RecordMap = new Y.Map()
  for (const [key, value] of Object.entries(fields)) map.set(key, storedValue(fields['type'], key, value))
  return map
}
