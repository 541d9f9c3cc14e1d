import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { groupNotes, refitCluster, ungroup } from '#shared/canvas/clusters/clusterEdits.ts'
import { clustersOf, readCluster } from '#shared/canvas/clusters/clusters.ts'
import { recordsOf } from '#shared/canvas/document.ts'
import { inReadingOrder } from '#shared/canvas/notes/grid.ts'
import { notesOf } from '#shared/canvas/notes/notes.ts'
import { moveToZone, placeNotes } from '#shared/canvas/notes/place.ts'
import { boardWith, findOverlap, measure, noteOf, overlap, scattered } from '../scene.ts'

const group = (doc: Y.Doc, id: string, notes: string[], heading = '') =>
  groupNotes(doc, { id, heading, index: 'ZzV', notes }, measure)

const inside = (doc: Y.Doc, cluster: string) =>
  inReadingOrder(notesOf(doc).filter(note => note.cluster?.id === cluster)).map(note => note.id)

const boxOf = (doc: Y.Doc, id: string) => {
  const cluster = readCluster(doc, id)
  if (!cluster) throw new Error(`There is no ${id}`)
  return cluster.box
}

const place = (doc: Y.Doc, id: string, x: number, y: number) =>
  recordsOf(doc).get(`shape:${id}`)?.set('pos', [x, y])

const row = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ x: n * 300, y: 0, text: `note ${n}` }))

describe('Notes that are grouped', () => {
  test('get their heading below one that stands there already', () => {
    const doc = boardWith(Array.from({ length: 4 }, (_, n) => ({ x: 0, y: n * 120, text: `note ${n}` })))
    group(doc, 'first', ['n0', 'n1'], 'First')
    const before = boxOf(doc, 'first')
    place(doc, 'n2', 0, before.y + before.h + 10)
    group(doc, 'second', ['n2', 'n3'], 'Second')
    expect(boxOf(doc, 'first')).toEqual(before)
    expect(boxOf(doc, 'second').y).toBeGreaterThan(before.y + before.h)
    expect([inside(doc, 'first'), inside(doc, 'second')]).toEqual([
      ['n0', 'n1'],
      ['n2', 'n3'],
    ])
  })

  test('stand under their heading in the order they were read in, apart, and nothing else does', () => {
    fc.assert(
      fc.property(
        scattered,
        fc.nat(2),
        fc.constantFrom('blank', 'journey-as-is'),
        (notes, seed, template) => {
          const doc = boardWith(notes, template)
          const some = notesOf(doc).filter((_, index) => (index + seed) % 3 !== 0)
          const chosen = inReadingOrder(some).map(note => note.id)
          if (chosen.length === 0) return
          group(doc, 'c', chosen, 'Heading')
          expect(inside(doc, 'c')).toEqual(chosen)
          expect(findOverlap(notesOf(doc).filter(note => note.cluster))).toBeUndefined()
          const box = boxOf(doc, 'c')
          const others = notesOf(doc).filter(note => !note.cluster)
          const zone = noteOf(doc, chosen[0] ?? '').zone
          for (const note of others) if (note.zone === zone) expect(overlap(note, box)).toBe(false)
        },
      ),
      {
        numRuns: 60,
        // In a row of feelings, which does not grow, above a note of the next row.
        examples: [
          [
            [
              [1092, 612, 160] as const,
              [1060, 396, 200] as const,
              [88, 28, 160] as const,
              [68, 424, 200] as const,
              [0, 424, 160] as const,
            ].map(([x, y, w]) => ({ x, y, w, text: '', color: 'yellow' as const })),
            0,
            'journey-as-is',
          ],
        ],
      },
    )
  })

  test('leave the clusters they were in, and those close up or go', () => {
    const doc = boardWith(row(5))
    group(doc, 'old', ['n0', 'n1', 'n2', 'n3'], 'Old')
    const before = boxOf(doc, 'old').h
    group(doc, 'new', ['n0', 'n1', 'n4'])
    expect([inside(doc, 'old'), inside(doc, 'new')]).toEqual([
      ['n2', 'n3'],
      ['n0', 'n1', 'n4'],
    ])
    expect(boxOf(doc, 'old').h).toBeLessThan(before)
    expect(overlap(boxOf(doc, 'old'), boxOf(doc, 'new'))).toBe(false)
    group(doc, 'all', ['n0', 'n1', 'n2', 'n3', 'n4'])
    expect(new Set(clustersOf(doc).map(({ id }) => id))).toEqual(new Set(['all', 'old']))
    expect(inside(doc, 'all')).toHaveLength(5)
  })

  test('stay where they are when the heading is taken away', () => {
    const doc = boardWith(row(3))
    group(doc, 'c', ['n0', 'n1', 'n2'], 'Heading')
    const before = notesOf(doc).map(({ x, y }) => [x, y])
    ungroup(doc, 'c')
    expect(notesOf(doc).map(({ x, y }) => [x, y])).toEqual(before)
    expect(notesOf(doc).every(note => note.cluster === null)).toBe(true)
  })
})

describe('A cluster', () => {
  test('grows for a note that joins, and pushes down what it would lie on', () => {
    const doc = boardWith([...row(4), { x: 0, y: 2_000, text: 'joins' }, { x: 20, y: 600, text: 'below' }])
    group(doc, 'c', ['n0', 'n1', 'n2', 'n3'], 'Heading')
    const { x, y, h } = boxOf(doc, 'c')
    place(doc, 'n5', x, y + h + 5)
    refitCluster(doc, 'c', measure, { joining: new Set(['n4']) })
    expect(inside(doc, 'c')).toEqual(['n0', 'n1', 'n2', 'n3', 'n4'])
    expect(boxOf(doc, 'c').h).toBeGreaterThan(h)
    expect(overlap(noteOf(doc, 'n5'), boxOf(doc, 'c'))).toBe(false)
    refitCluster(doc, 'c', measure, { leaving: new Set(['n1', 'n2', 'n3', 'n4']) })
    expect(boxOf(doc, 'c').h).toBeLessThan(h)
  })

  test('goes when its last note leaves, unless somebody named it', () => {
    for (const heading of ['', 'Named']) {
      const doc = boardWith(row(2))
      group(doc, 'c', ['n0', 'n1'], heading)
      place(doc, 'n0', 5_000, 0)
      place(doc, 'n1', 5_000, 500)
      refitCluster(doc, 'c', measure)
      expect(clustersOf(doc)).toHaveLength(heading === '' ? 0 : 1)
    }
  })

  test('takes its zone’s row along when it grows, and new notes go below it', () => {
    const doc = boardWith([], 'journey-as-is')
    const ids = Array.from({ length: 6 }, (_, n) => `p${n}`)
    const toPlace = (id: string) => ({
      id,
      text: 'a note',
      color: 'blue' as const,
      zone: 'pains/filed',
      meta: {},
    })
    placeNotes(doc, [...ids.map(toPlace), { ...toPlace('below'), zone: 'opportunities/filed' }])
    group(doc, 'c', ids, 'Heading')
    placeNotes(doc, [toPlace('late')])
    moveToZone(doc, noteOf(doc, 'below'), 'pains/filed')
    expect(inside(doc, 'c')).toEqual(ids)
    const notes = notesOf(doc)
    expect(notes.map(note => note.zone)).toEqual(Array.from({ length: 8 }, () => 'pains/filed'))
    expect(findOverlap(notes)).toBeUndefined()
    for (const id of ['late', 'below']) expect(overlap(noteOf(doc, id), boxOf(doc, 'c'))).toBe(false)
  })
})

test('two people who group the same notes at once lose none of them', () => {
  fc.assert(
    fc.property(
      scattered,
      fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }),
      fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }),
      (notes, adas, graces) => {
        const ada = boardWith(notes)
        const grace = new Y.Doc()
        Y.applyUpdate(grace, Y.encodeStateAsUpdate(ada))
        const ids = notes.map((_, index) => `n${index}`)
        const chosen = (mask: boolean[]) => ids.filter((_, index) => mask[index])
        group(ada, 'hers', chosen(adas))
        group(grace, 'theirs', chosen(graces))
        Y.applyUpdate(grace, Y.encodeStateAsUpdate(ada))
        Y.applyUpdate(ada, Y.encodeStateAsUpdate(grace))
        expect(recordsOf(ada).toJSON()).toEqual(recordsOf(grace).toJSON())
        expect(
          notesOf(ada)
            .map(({ id }) => id)
            .sort(),
        ).toEqual([...ids].sort())
        for (const { id } of clustersOf(ada)) refitCluster(ada, id, measure)
        expect(notesOf(ada)).toHaveLength(ids.length)
        expect(findOverlap(notesOf(ada).filter(note => note.cluster))).toBeUndefined()
      },
    ),
    { numRuns: 60 },
  )
})

test('whatever a cluster’s record holds, the notes can be read', () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.constantFrom('pos', 'props.w', 'props.h', 'props.heading', 'id', 'typeName'),
        fc.jsonValue(),
      ),
      fields => {
        const doc = boardWith(row(2))
        recordsOf(doc).set('shape:c', new Y.Map<unknown>(Object.entries({ type: 'cluster', ...fields })))
        expect(notesOf(doc)).toHaveLength(2)
      },
    ),
  )
})
