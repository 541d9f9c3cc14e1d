// Notes that people wrote without seeing each other, when they come together.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { keepApart } from '#shared/canvas/apart/keepApart.ts'
import { coverable } from '#shared/canvas/apart/placing.ts'
import { groupNotes } from '#shared/canvas/clusters/clusterEdits.ts'
import { recordsOf, toRecordId } from '#shared/canvas/document.ts'
import { createRecordMap } from '#shared/canvas/fields.ts'
import type { Box } from '#shared/canvas/lanes/lanes.ts'
import { notesOf, zonesOfDocument, type Note } from '#shared/canvas/notes/notes.ts'
import { stickyRecord } from '#shared/canvas/notes/sticky.ts'
import { boardWith, measure, noteOf, scattered, type Scattered } from '../scene.ts'

/** Adds what a person wrote, `<prefix>0`, `<prefix>1`, … @returns its ids */
function bring(doc: Y.Doc, prefix: string, notes: readonly Scattered[]): Set<string> {
  return new Set(
    notes.map(({ x, y, text, w = 200 }, index) => {
      const props = { text, color: 'yellow' as const, w }
      const note = stickyRecord({ id: `${prefix}${index}`, x, y, index: 'a1', props, meta: {} })
      recordsOf(doc).set(note.id, createRecordMap(note))
      return note.id
    }),
  )
}

const share = (a: Box, b: Box, strip: number) =>
  a.x + strip < b.x + b.w && b.x + strip < a.x + a.w && a.y + strip < b.y + b.h && b.y + strip < a.y + a.h

/** Two notes of different people of which one covers the other, where one of them was hidden. */
function findCovered(notes: readonly Note[]): string | undefined {
  const writer = ({ id }: Note) => id.charAt(0)
  for (const [index, note] of notes.entries())
    for (const other of notes.slice(index + 1))
      if (writer(note) !== writer(other) && share(note, other, coverable))
        return `${note.id} lies on ${other.id}`
  return undefined
}

const placesOf = (doc: Y.Doc) => notesOf(doc).map(({ id, x, y, zone }) => ({ id, x, y, zone }))
const column = (x: number, y: number): Scattered[] =>
  ['One', 'Two', 'Three'].map((text, index) => ({ x, y: y + index * 74, text }))
const [firstZone] = zonesOfDocument(boardWith([], 'retro-start-stop-continue'))
const at = { x: (firstZone?.box.x ?? 0) + 12, y: (firstZone?.box.y ?? 0) + 12 }

const blank = (x: number, y: number, w = 160): Scattered => ({ x, y, w, text: '' })

const open = ['blank', 'retro-start-stop-continue', 'impact-effort']

test.each(open)(
  'on a board %s no note of one person covers another’s, each in its zone, and none lost',
  template => {
    fc.assert(
      fc.property(scattered, fc.array(scattered, { minLength: 1, maxLength: 4 }), (before, written) => {
        const doc = boardWith(before, template)
        const layers = written.map((notes, index) => bring(doc, 'abcd'.charAt(index), notes))
        const zones = new Map(notesOf(doc).map(({ id, zone }) => [id, zone]))
        const copy = new Y.Doc()
        Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
        doc.transact(() => keepApart(doc, layers))
        const after = notesOf(doc)
        expect(findCovered(after.filter(({ id }) => zones.has(id)))).toBeUndefined()
        expect(new Map(after.map(({ id, zone }) => [id, zone]))).toEqual(zones)
        copy.transact(() => keepApart(copy, layers))
        expect(placesOf(copy)).toEqual(placesOf(doc))
        doc.transact(() => keepApart(doc, layers))
        expect(placesOf(doc)).toEqual(placesOf(copy))
      }),
      { numRuns: 60 },
    )
  },
)

/** Small ones of what was once found: two notes of others that end in a full zone, and a heap wider than its zone. */
const once: [string, Scattered[], Scattered[][]][] = [
  [
    'retro-start-stop-continue',
    [blank(74, 706, 200)],
    [[blank(328, 724), blank(0, 884), blank(49, 749, 200)], [blank(0, 724), blank(0, 0)], [blank(0, 0)]],
  ],
  [
    'impact-effort',
    [blank(640, 422), blank(0, 0)],
    [[blank(748, 379), blank(728, 344, 200), blank(1_006, 428), blank(1_245, 563)], [blank(0, 0)]],
  ],
  [
    'retro-start-stop-continue',
    [blank(1_389, 768, 200), blank(0, 327), blank(0, 0)],
    [
      [blank(0, 28), blank(0, 465, 200), blank(0, 0)],
      [blank(165, 340), blank(164, 175), blank(1, 188), blank(177, 314)],
      [blank(1_202, 724, 200), blank(-17, 284), blank(0, 0)],
    ],
  ],
]

test.each(once)('in full zones of %s nothing is covered either', (template, before, written) => {
  const doc = boardWith(before, template)
  const layers = written.map((notes, index) => bring(doc, 'abcd'.charAt(index), notes))
  doc.transact(() => keepApart(doc, layers))
  expect(findCovered(notesOf(doc))).toBeUndefined()
})

test('what lies on nobody’s stays where it is, and so does what was there before', () => {
  const doc = boardWith([{ x: 0, y: 0, text: 'Before' }])
  const layers = [bring(doc, 'a', [{ x: 300, y: 0, text: 'Beside' }]), bring(doc, 'b', column(600, 0))]
  const before = placesOf(doc)
  doc.transact(() => keepApart(doc, layers))
  expect(placesOf(doc)).toEqual(before)
})

test('in a narrow zone one person’s notes follow below the other’s, in the order and place they had to each other', () => {
  const doc = boardWith([], 'retro-start-stop-continue')
  const layers = [bring(doc, 'a', column(at.x, at.y)), bring(doc, 'b', column(at.x, at.y))]
  doc.transact(() => keepApart(doc, layers))
  const from = (id: string, to: string) => {
    const [a, b] = [noteOf(doc, id), noteOf(doc, to)]
    return [b.x - a.x, b.y - a.y]
  }
  expect([from('b0', 'b1'), from('b0', 'b2')]).toEqual([from('a0', 'a1'), from('a0', 'a2')])
  expect(findCovered(notesOf(doc))).toBeUndefined()
})

test('a zone that is full grows, and what stands below it moves along', () => {
  const doc = boardWith([], 'journey-as-is')
  const zones = zonesOfDocument(doc)
  const [zone] = zones.filter(({ scale }) => !scale)
  const under = zones.find(({ box }) => box.x === zone?.box.x && box.y === zone.box.y + zone.box.h)
  if (!zone || !under) throw new Error('The template has changed')
  const inside = ({ box }: typeof zone) => ({ x: box.x + 12, y: box.y + 12 })
  const many = Array.from({ length: 6 }, (_, index) =>
    bring(doc, 'abcdef'.charAt(index), column(inside(zone).x, inside(zone).y).slice(0, 2)),
  )
  const layers = [...many, bring(doc, 'g', [{ ...inside(under), text: 'Below' }])]
  doc.transact(() => keepApart(doc, layers))
  const grown = zonesOfDocument(doc).find(({ id }) => id === zone.id)
  expect(grown?.box.h).toBeGreaterThan(zone.box.h)
  expect(notesOf(doc).filter(note => note.zone === zone.id)).toHaveLength(12)
  expect(noteOf(doc, 'g0').zone).toBe(under.id)
  expect(findCovered(notesOf(doc))).toBeUndefined()
})

test('where height is a value, a note goes sideways', () => {
  const doc = boardWith([], 'journey-as-is')
  const zone = zonesOfDocument(doc).find(({ scale, box }) => scale && box.w >= 2 * 120)
  if (!zone) throw new Error('The template has changed')
  const place = { x: zone.box.x + 4, y: zone.box.y + 40, w: 100 }
  const layers = ['a', 'b'].map(prefix => bring(doc, prefix, [{ ...place, text: 'Low' }]))
  doc.transact(() => keepApart(doc, layers))
  const [a, b] = [noteOf(doc, 'a0'), noteOf(doc, 'b0')]
  expect([a.y, b.y, b.zone]).toEqual([place.y, place.y, a.zone])
  expect(b.x).toBeGreaterThanOrEqual(a.x + a.w)
})

test('notes under the same heading are put in order there', () => {
  const doc = boardWith([{ x: 0, y: 100, text: 'Theme' }])
  groupNotes(doc, { id: 'group', heading: 'Theme', index: 'a0', notes: ['n0'] }, measure)
  const { x, y } = noteOf(doc, 'n0')
  const layers = ['a', 'b'].map(prefix => bring(doc, prefix, [{ x: x + 10, y: y + 10, text: 'Also' }]))
  doc.transact(() => keepApart(doc, layers))
  expect(findCovered(notesOf(doc))).toBeUndefined()
  expect(notesOf(doc).map(({ cluster }) => cluster?.heading)).toEqual(['Theme', 'Theme', 'Theme'])
})

test('a group made in hiding takes nobody’s notes in: it goes aside with its own', () => {
  const doc = boardWith([])
  const theirs = bring(doc, 'a', [{ x: 40, y: 160, text: 'Mine' }])
  const own = bring(doc, 'b', [{ x: 0, y: 100, text: 'Under a heading' }])
  const apart = new Y.Doc()
  Y.applyUpdate(apart, Y.encodeStateAsUpdate(doc))
  recordsOf(apart).delete('shape:a0')
  groupNotes(apart, { id: 'group', heading: 'Theme', index: 'a0', notes: ['b0'] }, measure)
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(apart))
  theirs.clear()
  const again = bring(doc, 'a', [{ x: 40, y: 160, text: 'Mine' }])
  doc.transact(() => keepApart(doc, [again, own.add('shape:group')]))
  expect([noteOf(doc, 'a0').cluster, noteOf(doc, 'b0').cluster?.heading]).toEqual([null, 'Theme'])
  expect([noteOf(doc, 'a0').x, noteOf(doc, 'a0').y]).toEqual([40, 160])
  expect(recordsOf(doc).has(toRecordId('group'))).toBe(true)
})

test('so far away that one more is no other number, all stays as it is', () => {
  const far = 1e19
  const doc = new Y.Doc()
  const put = (id: string, record: Record<string, unknown>) => {
    const about = { id: `shape:${id}`, typeName: 'shape', parentId: 'page:page', index: 'a1' }
    recordsOf(doc).set(`shape:${id}`, new Y.Map(Object.entries({ ...about, ...record })))
  }
  put('frame', {
    type: 'lanes',
    pos: [far, 0],
    'props.columns': [{ id: 'c', size: 9_000, title: 'Column' }],
    'props.rows': [{ id: 'r', size: 60, title: 'Row' }],
  })
  put('group', { type: 'cluster', pos: [far - 8_192, -60], 'props.w': 20_000, 'props.h': 128 })
  put('a', { type: 'sticky', pos: [far + 4_096, 50], 'props.text': new Y.Text('Far'), 'props.w': 200 })
  doc.transact(() => keepApart(doc, [new Set(['shape:a'])]))
  expect(notesOf(doc).map(({ text }) => text)).toEqual(['Far'])
})
