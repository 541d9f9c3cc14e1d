import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { recordsOf, toNoteId, toRecordId } from '#shared/canvas/document.ts'
import { createRecordMap } from '#shared/canvas/fields.ts'
import { carryAlong, growAround, standingsOf, type Standing } from '#shared/canvas/lanes/grow.ts'
import { framesOf, notesOf, zonesOfDocument } from '#shared/canvas/notes/notes.ts'
import { seedDocument } from '#shared/canvas/seed.ts'
import { stickyRecord } from '#shared/canvas/notes/sticky.ts'
import { findTemplate } from '#templates/index.ts'

const journey = findTemplate('journey-as-is')

function seeded(): Y.Doc {
  const doc = new Y.Doc()
  if (journey) seedDocument(doc, journey, 'en')
  return doc
}

/** Puts a note into a zone, `down` from its upper edge. */
function drop(doc: Y.Doc, id: string, zone: string, down: number, text = 'A note'): void {
  const box = zonesOfDocument(doc).find(each => each.id === zone)?.box ?? { x: 0, y: 0, w: 0, h: 0 }
  const place = { x: box.x + 12, y: box.y + down, index: 'a1' }
  const record = stickyRecord({ id, ...place, props: { text, color: 'yellow', w: 224 }, meta: {} })
  recordsOf(doc).set(record.id, createRecordMap(record))
}

const zonesById = (doc: Y.Doc) => Object.fromEntries(notesOf(doc).map(({ id, zone }) => [id, zone]))

const rows = ['actions', 'touchpoints', 'thoughts', 'pains', 'opportunities', 'measure']
const stages = ['noticed', 'filed', 'fix']
const anyDrop = fc.record({
  row: fc.constantFrom(...rows),
  stage: fc.constantFrom(...stages),
  down: fc.integer({ min: 0, max: 70 }),
  text: fc.constantFrom('A note', 'Some words more that go over several lines of the note '.repeat(3)),
})

test('notes stay in their zones, fit into them, and nothing grows twice', () => {
  fc.assert(
    fc.property(fc.array(anyDrop, { minLength: 1, maxLength: 12 }), drops => {
      const doc = seeded()
      for (const [index, { row, stage, down, text }] of drops.entries()) {
        drop(doc, `n${index}`, `${row}/${stage}`, down, text)
        const before = zonesById(doc)
        growAround(doc, [`n${index}`])
        expect(zonesById(doc)).toEqual(before)
      }
      const zones = new Map(zonesOfDocument(doc).map(zone => [zone.id, zone.box]))
      for (const { y, h, zone } of notesOf(doc)) {
        const box = zones.get(zone ?? '')
        if (box) expect(y + h).toBeLessThanOrEqual(box.y + box.h)
      }
      expect(growAround(doc, Object.keys(zonesById(doc)))).toBeUndefined()
    }),
  )
})

test('what stands beside the frame stays where it is', () => {
  const doc = seeded()
  const beside = stickyRecord({
    id: 'beside',
    x: 3_000,
    y: 900,
    index: 'a1',
    props: { text: 'Apart', color: 'blue', w: 224 },
    meta: {},
  })
  recordsOf(doc).set(beside.id, createRecordMap(beside))
  drop(doc, 'tall', 'actions/filed', 60, 'word '.repeat(80))
  expect(growAround(doc, ['tall'])).toBeDefined()
  expect(recordsOf(doc).get(beside.id)?.get('pos')).toEqual([3_000, 900])
})

test('rows with a scale do not grow: a place there is a value', () => {
  const doc = seeded()
  drop(doc, 'low', 'emotions/filed', 120, 'word '.repeat(18))
  expect(growAround(doc, ['low'])).toBeUndefined()
})

/** What a browser does when its person has dropped a note, and again when others' changes have come. */
function settle(doc: Y.Doc, note: string, before = new Map<string, Standing>()): Map<string, Standing> {
  carryAlong(doc, before)
  const moved = growAround(doc, [note]) ?? []
  return standingsOf(doc, [...before.keys(), ...moved, note].map(toNoteId))
}

const exchange = (a: Y.Doc, b: Y.Doc): void => {
  const [ofA, ofB] = [Y.encodeStateAsUpdate(a), Y.encodeStateAsUpdate(b)]
  Y.applyUpdate(a, ofB)
  Y.applyUpdate(b, ofA)
}

test('two whose notes make rows grow at the same moment end with the same board, every note in its zone', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...rows),
      fc.constantFrom(...rows),
      fc.integer({ min: 14, max: 20 }),
      fc.integer({ min: 14, max: 20 }),
      (first, second, wordsOfA, wordsOfB) => {
        const a = seeded()
        for (const row of rows) drop(a, `there-${row}`, `${row}/fix`, 12)
        const b = new Y.Doc()
        Y.applyUpdate(b, Y.encodeStateAsUpdate(a))
        drop(a, 'of-a', `${first}/noticed`, 20, 'word '.repeat(wordsOfA))
        const ofA = settle(a, 'of-a')
        drop(b, 'of-b', `${second}/filed`, 20, 'word '.repeat(wordsOfB))
        const ofB = settle(b, 'of-b')
        exchange(a, b)
        settle(a, 'of-a', ofA)
        settle(b, 'of-b', ofB)
        exchange(a, b)
        expect(notesOf(a)).toEqual(notesOf(b))
        expect(framesOf(a)).toEqual(framesOf(b))
        const zones = zonesById(a)
        for (const row of rows) expect(zones[`there-${row}`]).toBe(`${row}/fix`)
        expect(recordsOf(a).has(toRecordId('of-a'))).toBe(true)
        expect(zones['of-a']).toBe(`${first}/noticed`)
        expect(zones['of-b']).toBe(`${second}/filed`)
      },
    ),
  )
})
