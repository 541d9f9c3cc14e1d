import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import {
  createRecordMap,
  readRecord,
  toFields,
  writeRecord,
  type PlainRecord,
} from '#shared/canvas/fields.ts'

/** Text as people type it, surrogate pairs included; a lone half is no text. */
const text = fc.string({ unit: 'grapheme', maxLength: 40 })
const place = fc.double({ noNaN: true, noDefaultInfinity: true }).map(value => value + 0)
const value = fc.oneof(fc.integer(), fc.boolean(), text, fc.array(fc.integer(), { maxLength: 3 }))
const name = fc.constantFrom('one', 'two', 'three')

const anySticky: fc.Arbitrary<PlainRecord> = fc.record({
  id: fc.constant('shape:a'),
  typeName: fc.constant('shape'),
  type: fc.constant('sticky'),
  parentId: fc.constant('page:page'),
  index: fc.constantFrom('a1', 'a2'),
  x: place,
  y: place,
  rotation: place,
  isLocked: fc.boolean(),
  props: fc.record({ text, color: fc.constantFrom('yellow', 'blue'), w: fc.integer() }),
  meta: fc.dictionary(name, value, { noNullPrototype: true }),
})

const anyOther: fc.Arbitrary<PlainRecord> = fc.record({
  id: fc.constant('shape:b'),
  typeName: fc.constant('shape'),
  type: fc.constant('geo'),
  x: place,
  y: place,
  props: fc.dictionary(name, value, { noNullPrototype: true }),
  meta: fc.constant({}),
})

const anyRecord = fc.oneof(anySticky, anyOther)

const put = (record: PlainRecord) => {
  const doc = new Y.Doc()
  const map = createRecordMap(record)
  recordsOf(doc).set(record.id, map)
  return { doc, map }
}

/** The record as another person's document has it. */
function overTheWire(doc: Y.Doc, id: string): PlainRecord | undefined {
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  const map = recordsOf(other).get(id)
  return map && readRecord(map)
}

/** What every reader takes for granted. */
const usual = { rotation: 0, isLocked: false, opacity: 1 }
const filled = (record: PlainRecord | undefined) => ({ ...usual, ...record })

test('a record that is kept and read back is the same record', () => {
  fc.assert(
    fc.property(anyRecord, record => {
      const { doc, map } = put(record)
      expect(filled(readRecord(map))).toEqual(filled(record))
      expect(filled(overTheWire(doc, record.id))).toEqual(filled(record))
    }),
  )
})

test('a record that is changed to another one is that other one', () => {
  fc.assert(
    fc.property(anySticky, anySticky, (before, after) => {
      const { doc, map } = put(before)
      doc.transact(() => writeRecord(map, after, before))
      expect(filled(overTheWire(doc, after.id))).toEqual(filled(after))
    }),
  )
})

test('only what differs is written', () => {
  fc.assert(
    fc.property(anyRecord, record => {
      const { doc, map } = put(record)
      let updates = 0
      doc.on('update', () => updates++)
      writeRecord(map, { ...record }, record)
      expect(updates).toBe(0)
    }),
  )
})

test('the place is one field, the text of a note one that two people can write in', () => {
  const { map } = put({
    id: 'shape:a',
    typeName: 'shape',
    type: 'sticky',
    x: 1,
    y: 2,
    props: { text: 'Hi' },
    meta: {},
  })
  expect(map.get('pos')).toEqual([1, 2])
  expect(map.get('props.text')).toBeInstanceOf(Y.Text)
  expect(map.has('x')).toBe(false)
})

test('keys that reach into a prototype are not read', () => {
  const { map } = put({ id: 'shape:a', typeName: 'shape', type: 'sticky', x: 0, y: 0, props: {}, meta: {} })
  for (const key of ['__proto__', 'props.__proto__', 'meta.constructor', 'prototype'])
    map.set(key, { evil: 1 })
  const record = readRecord(map)
  expect(Object.keys(record?.props ?? {})).toEqual([])
  expect(Object.keys(record?.meta ?? {})).toEqual([])
  expect(Object.getPrototypeOf(record)).toBe(Object.prototype)
})

test('what has no id or type is no record', () => {
  const doc = new Y.Doc()
  const map = new Y.Map<unknown>([['type', 'sticky']])
  recordsOf(doc).set('shape:x', map)
  expect(readRecord(map)).toBeUndefined()
})

test('fields without a value are left out', () => {
  const fields = toFields({ id: 'a', typeName: 'shape', x: 0, y: 0, props: { text: undefined }, meta: {} })
  expect([...fields.keys()].sort()).toEqual(['id', 'pos', 'typeName'])
})

test('what is so of nearly every shape is said of those only of which it is not so', () => {
  const shape = { id: 'shape:a', typeName: 'shape', type: 'sticky', x: 0, y: 0, props: {}, meta: {} }
  const keysOf = (record: PlainRecord) => [...put(record).map.keys()].sort()
  expect(keysOf({ ...shape, ...usual })).toEqual(['id', 'pos', 'type', 'typeName'])
  expect(keysOf({ ...shape, ...usual, isLocked: true, opacity: 0.5 })).toEqual([
    'id',
    'isLocked',
    'opacity',
    'pos',
    'type',
    'typeName',
  ])
  const { map } = put({ ...shape, ...usual })
  writeRecord(map, { ...shape, ...usual, isLocked: true }, { ...shape, ...usual })
  expect(map.get('isLocked')).toBe(true)
  writeRecord(map, { ...shape, ...usual }, { ...shape, ...usual, isLocked: true })
  expect([map.get('isLocked'), map.has('rotation')]).toEqual([false, false])
})
