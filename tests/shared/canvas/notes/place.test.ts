import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Template } from '#shared/boards/template.ts'
import type { Box } from '#shared/canvas/lanes/lanes.ts'
import { closeRecords } from '#shared/canvas/closed.ts'
import { framesOf, notesOf, zonesOfDocument, type Note } from '#shared/canvas/notes/notes.ts'
import { moveToZone, placeNotes } from '#shared/canvas/notes/place.ts'
import { seedDocument } from '#shared/canvas/seed.ts'
import { findTemplate, templates } from '#templates/index.ts'

const journey = findTemplate('journey-as-is') ?? templates[0]

function seeded(template: Template | undefined = journey): Y.Doc {
  const doc = new Y.Doc()
  if (template) seedDocument(doc, template, 'en')
  return doc
}

const toPlace = (notes: { text: string; zone: string | undefined }[], prefix = 'n') =>
  notes.map(({ text, zone }, index) => ({
    id: `${prefix}${index}`,
    text,
    zone,
    color: 'yellow' as const,
    meta: {},
  }))

const overlap = (a: Box, b: Box) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h

function expectApart(notes: Note[]): void {
  for (const [index, note] of notes.entries())
    for (const other of notes.slice(index + 1))
      if (overlap(note, other)) throw new Error(`${note.id} lies on ${other.id}`)
}

const zoneIds = zonesOfDocument(seeded()).map(zone => zone.id)

const anyNotes = fc.array(
  fc.record({
    text: fc.string({ unit: 'grapheme', maxLength: 400 }),
    zone: fc.option(fc.constantFrom(...zoneIds.slice(0, 8)), { nil: undefined }),
  }),
  { minLength: 1, maxLength: 25 },
)

test('every note lies in the zone asked for, and none on another', () => {
  fc.assert(
    fc.property(anyNotes, anyNotes, (first, second) => {
      const doc = seeded()
      // In two goes, so that the second one finds notes and grown rows.
      placeNotes(doc, toPlace(first, 'a'))
      placeNotes(doc, toPlace(second, 'b'))
      const notes = notesOf(doc)
      const asked = [...toPlace(first, 'a'), ...toPlace(second, 'b')].map(({ id, zone = null }) => [id, zone])
      const zones = notes.map(({ id, zone }) => [id, zone])
      expect(Object.fromEntries(zones)).toEqual(Object.fromEntries(asked))
      expectApart(notes)
    }),
    { numRuns: 50 },
  )
})

test('a row grows with its notes, the frames below move down, and nothing else moves', () => {
  const doc = seeded(findTemplate('retro-start-stop-continue'))
  placeNotes(doc, toPlace([{ text: 'An action', zone: 'next-actions' }], 'action'))
  const before = framesOf(doc)
  placeNotes(
    doc,
    toPlace(
      Array.from({ length: 30 }, () => ({ text: 'A note', zone: 'start' })),
      'note',
    ),
  )
  const after = framesOf(doc)
  const grown = (after[0]?.props.rows[0]?.size ?? 0) - (before[0]?.props.rows[0]?.size ?? 0)
  expect(grown).toBeGreaterThan(0)
  expect((after[1]?.y ?? 0) - (before[1]?.y ?? 0)).toBe(grown)
  expect(after[0]?.y).toBe(before[0]?.y)
  const notes = notesOf(doc)
  expect(notes.filter(note => note.zone === 'start')).toHaveLength(30)
  expect(notes.find(note => note.id === 'action0')?.zone).toBe('next-actions')
  expectApart(notes)
})

test('a note for a zone the board does not have is refused, and none is placed', () => {
  const doc = seeded()
  const before = Y.encodeStateAsUpdate(doc)
  const notes = toPlace([
    { text: 'Good', zone: zoneIds[0] },
    { text: 'Bad', zone: 'nowhere' },
  ])
  expect(() => placeNotes(doc, notes)).toThrow('The board has no such zone: nowhere')
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
})

test('a blank board takes notes side by side', () => {
  const doc = seeded(findTemplate('blank'))
  placeNotes(doc, toPlace(Array.from({ length: 14 }, () => ({ text: 'A note', zone: undefined }))))
  expectApart(notesOf(doc))
  expect(new Set(notesOf(doc).map(note => note.y)).size).toBe(3)
})

test.each(templates.map(template => [template.id, template] as const))(
  'every zone of %s takes notes',
  (_id, template) => {
    const doc = seeded(template)
    const zones = zonesOfDocument(doc).map(zone => zone.id)
    expect(new Set(zones).size).toBe(zones.length)
    placeNotes(doc, toPlace(zones.map(zone => ({ text: 'A note', zone }))))
    expect(notesOf(doc).map(note => note.zone)).toEqual(zones)
  },
)

test('a note goes to another zone as a whole', () => {
  const doc = seeded()
  placeNotes(doc, toPlace([{ text: 'A note', zone: zoneIds[0] }]))
  const [note] = notesOf(doc)
  const target = zoneIds.at(-1) ?? ''
  if (note) moveToZone(doc, note, target)
  expect(notesOf(doc).map(moved => moved.zone)).toEqual([target])
})

test('500 notes in one zone leave the frame whole, and each note in the zone', () => {
  const doc = seeded()
  const zones = zonesOfDocument(doc).length
  placeNotes(doc, toPlace(Array.from({ length: 500 }, (_, n) => ({ text: `${n}`, zone: zoneIds[0] }))))
  expect(zonesOfDocument(doc)).toHaveLength(zones)
  expect(notesOf(doc).filter(note => note.zone === zoneIds[0])).toHaveLength(500)
})

test('a text as long as it may be stays in its zone', () => {
  const doc = seeded()
  placeNotes(
    doc,
    toPlace(Array.from({ length: 20 }, () => ({ text: 'a\n'.repeat(5_000), zone: zoneIds[0] }))),
  )
  expect(zonesOfDocument(doc)).toHaveLength(zoneIds.length)
})

test('a wide zone takes notes side by side', () => {
  const doc = seeded(findTemplate('retro-start-stop-continue'))
  placeNotes(
    doc,
    toPlace([
      { text: 'one', zone: 'start' },
      { text: 'two', zone: 'start' },
    ]),
  )
  const [first, second] = notesOf(doc)
  expect(second?.y).toBe(first?.y)
  expect(second?.x).toBeGreaterThan(first?.x ?? 0)
})

test('a row that may not be changed does not grow: notes stay in their zone, over what is there', () => {
  const doc = seeded()
  const zone = 'pains/filed'
  placeNotes(doc, toPlace(Array.from({ length: 3 }, () => ({ text: 'Ours', zone }))))
  const before = framesOf(doc)
  const ours = notesOf(doc)
  closeRecords(doc, id => before.some(frame => frame.id === id) || id.startsWith('shape:n'))
  placeNotes(
    doc,
    toPlace(
      Array.from({ length: 4 }, () => ({ text: 'A visitor’s', zone })),
      'v',
    ),
  )
  expect(framesOf(doc)).toEqual(before)
  const now = notesOf(doc)
  expect(now.filter(({ id }) => id.startsWith('n'))).toEqual(ours)
  expect(now.filter(each => each.zone === zone)).toHaveLength(7)
})
