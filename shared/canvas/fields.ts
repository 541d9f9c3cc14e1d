// Between a record as the canvas has it (nested, x and y apart) and as the document keeps it: one level of
// dotted keys, the position as one key, a sticky's text and a label as Y.Text, each word over a frame's heads as a key
// of its own.
import * as Y from 'yjs'
import type { RecordMap } from './document.ts'
import { withHeadings } from './lanes/headings.ts'
import { toRuns, toTree } from './labels/runs.ts'
import { textOfRuns, writeRuns } from './labels/writeRuns.ts'
import { writeText } from './textDiff.ts'

/** A record in nested form. What is in it is validated by whoever knows its type. */
export interface PlainRecord {
  id: string
  typeName: string
  [field: string]: unknown
}

/** Anything may stand where a text belongs, also what cannot be made one. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const nests = ['props', 'meta'] as const
/** Keys that would reach into an object's prototype when a record is built from them. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The flat fields a record is kept as. Undefined values are left out. */
export function toFields(record: PlainRecord): Map<string, unknown> {
  const fields = new Map<string, unknown>()
  for (const [key, value] of Object.entries(record)) {
    if (key === 'x' || key === 'y' || value === undefined) continue
    if (nests.some(nest => nest === key) && isObject(value)) {
      for (const [inner, innerValue] of Object.entries(value))
        if (innerValue !== undefined) fields.set(`${key}.${inner}`, innerValue)
    } else fields.set(key, value)
  }
  if (record.typeName === 'shape') fields.set('pos', [record.x, record.y])
  return fields
}

/** A map in the document, or one of the fields that were copied from it. */
interface Fields {
  get(key: string): unknown
  forEach(take: (stored: unknown, key: string) => void): void
}

/** The record kept in a map, whoever wrote it; undefined when it has no id or type at all. */
export function readRecord(map: Fields): PlainRecord | undefined {
  const id = map.get('id')
  const typeName = map.get('typeName')
  if (typeof id !== 'string' || typeof typeName !== 'string') return undefined
  const record: PlainRecord = { id, typeName }
  const nested: Record<(typeof nests)[number], Record<string, unknown>> = { props: {}, meta: {} }
  // Not by its iterator, which takes three times as long: whole boards are read with this.
  map.forEach((stored, key) => {
    const value = plainValue(key, stored)
    const nest = key.startsWith('props.') ? 'props' : key.startsWith('meta.') ? 'meta' : undefined
    const name = nest ? key.slice(nest.length + 1) : key
    if (forbidden.has(name)) return
    if (nest) nested[nest][name] = value
    else if (key === 'pos') [record.x, record.y] = Array.isArray(value) ? value : []
    else record[key] = value
  })
  const whole = { ...record, ...nested }
  return record.type === 'lanes' ? withHeadings(whole) : whole
}

/** What people write into texts, shapes and arrows; where it cannot be kept as letters, it is kept as it stands. */
const labelKey = 'props.richText'

/** What stands under a key of a record's map, as plain data. */
export const plainValue = (key: string, stored: unknown): unknown =>
  !(stored instanceof Y.Text) ? stored : key === labelKey ? toTree(stored.toDelta()) : stored.toString()

/** What is put into a new map for it: two can type in a Y.Text. */
export function storedValue(type: unknown, key: string, value: unknown): unknown {
  if (type === 'sticky' && key === 'props.text') return new Y.Text(String(value))
  const runs = key === labelKey ? toRuns(value) : undefined
  return runs ? textOfRuns(runs) : value
}

/** Brings what stands under a key to `value`; of a text only what differs. */
export function writeValue(map: RecordMap, type: unknown, key: string, value: unknown): void {
  const stored = map.get(key)
  if (stored instanceof Y.Text && key === labelKey) {
    const runs = toRuns(value)
    if (runs) return writeRuns(stored, runs)
  } else if (stored instanceof Y.Text && typeof value === 'string') return writeText(stored, value)
  map.set(key, storedValue(type, key, value))
}

export const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b))

/** Brings a map in the document to `record`, touching only what differs from `before` (its last known form). */
export function writeRecord(map: RecordMap, record: PlainRecord, before?: PlainRecord): void {
  const next = toFields(record)
  const last = before ? toFields(before) : new Map<string, unknown>()
  for (const [key, value] of next) {
    if (!isSame(last.get(key), value)) writeValue(map, record.type, key, value)
  }
  for (const key of last.keys()) if (!next.has(key)) map.delete(key)
}

/** What is so of nearly every shape, and need not be said: a sixth of what a new note takes on the wire and in memory. */
const usual = new Map<string, unknown>([
  ['rotation', 0],
  ['isLocked', false],
  ['opacity', 1],
])

/** The fields of a record that is put there whole: what every reader takes for granted is left out. */
export function wholeFields(record: PlainRecord): Map<string, unknown> {
  const fields = toFields(record)
  if (record.typeName === 'shape')
    for (const [key, value] of usual) if (fields.get(key) === value) fields.delete(key)
  return fields
}

/** A new map for a record, to be put into the document's records. */
export function createRecordMap(record: PlainRecord): RecordMap {
  const map: RecordMap = new Y.Map()
  for (const [key, value] of wholeFields(record)) map.set(key, storedValue(record.type, key, value))
  return map
}
