import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { recordsOf, toRecordId } from '#shared/canvas/document.ts'
import { notesInLane } from '#shared/canvas/lanes/emptyLane.ts'
import type { LaneAxis } from '#shared/canvas/lanes/headings.ts'
import {
  addLane,
  editLane,
  mayReshape,
  mostLanes,
  moveLane,
  removeLane,
  resizeColumn,
} from '#shared/canvas/lanes/laneEdits.ts'
import { framesOf, notesOf } from '#shared/canvas/notes/notes.ts'
import { drop, frame, ids, journey, records, seeded, zonesById } from './framed.ts'
import { boardWith, measure, scattered } from '../scene.ts'

const anyEdit = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), axis: fc.constantFrom('columns', 'rows'), at: fc.nat(12) }),
  fc.record({
    kind: fc.constant('move' as const),
    axis: fc.constantFrom('columns', 'rows'),
    at: fc.nat(12),
    to: fc.nat(12),
  }),
  fc.record({
    kind: fc.constant('widen' as const),
    axis: fc.constant('columns'),
    at: fc.nat(12),
    to: fc.nat(900),
  }),
)

describe('Columns and rows', () => {
  it('come, move and get wider, and every note stays in the zone where it was', () => {
    fc.assert(
      fc.property(scattered, fc.array(anyEdit, { maxLength: 8 }), (notes, edits) => {
        const doc = boardWith(notes, 'journey-as-is')
        const before = zonesById(doc)
        for (const [index, edit] of edits.entries()) {
          const axis: LaneAxis = edit.axis === 'rows' ? 'rows' : 'columns'
          const lanes = frame(doc).props[axis]
          const at = edit.at % lanes.length
          const id = lanes[at]?.id ?? ''
          if (edit.kind === 'add')
            addLane(doc, journey, axis, at, { id: `new${index}`, title: 'New' }, measure)
          else if (edit.kind === 'move') moveLane(doc, journey, axis, id, edit.to % lanes.length, measure)
          else resizeColumn(doc, journey, id, 250 + edit.to, measure)
        }
        expect(zonesById(doc)).toEqual(before)
      }),
      { numRuns: 60 },
    )
  })

  it('go, and their notes are in the one that was named; all others stay', () => {
    fc.assert(
      fc.property(scattered, fc.nat(), fc.nat(), fc.boolean(), (notes, from, to, isRow) => {
        const doc = boardWith(notes, 'journey-as-is')
        const axis = isRow ? 'rows' : 'columns'
        const lanes = ids(doc, axis)
        const [gone = '', into = ''] = [lanes[from % lanes.length], lanes[to % lanes.length]]
        fc.pre(gone !== into)
        const before = zonesById(doc)
        removeLane(doc, journey, axis, gone, into, measure)
        const rename = (zone: string | null) =>
          zone
            ?.split('/')
            .map((id, index) => (index === (isRow ? 0 : 1) && id === gone ? into : id))
            .join('/') ?? null
        expect(zonesById(doc)).toEqual(
          Object.fromEntries(Object.entries(before).map(([id, zone]) => [id, rename(zone)])),
        )
        expect(ids(doc, axis)).toEqual(lanes.filter(id => id !== gone))
      }),
      { numRuns: 60 },
    )
  })

  it('come back with all their notes in one step of undo', () => {
    const doc = seeded()
    drop(doc, 'a', 'pains/filed')
    drop(doc, 'b', 'pains/fix')
    editLane(doc, journey, { part: 'columns', id: 'filed' }, { title: 'Ticket' }, measure)
    const before = records(doc)
    const undo = new Y.UndoManager(recordsOf(doc), { trackedOrigins: new Set(['me']), captureTimeout: 0 })
    doc.transact(() => removeLane(doc, journey, 'columns', 'filed', 'fix', measure), 'me')
    expect(zonesById(doc)).toEqual({ a: 'pains/fix', b: 'pains/fix' })
    undo.undo()
    expect(records(doc)).toEqual(before)
  })

  it('leave a note of a row of feelings at its value when its column goes', () => {
    const doc = seeded()
    drop(doc, 'a', 'emotions/filed', 120)
    const before = notesOf(doc)[0]?.y
    removeLane(doc, journey, 'columns', 'filed', 'fix', measure)
    expect(notesOf(doc)).toMatchObject([{ zone: 'emotions/fix', y: before }])
  })

  it('take along and push away what is right of the frame and below it', () => {
    const doc = seeded('strategy-session')
    const [upper, lower] = framesOf(doc)
    if (!upper || !lower) throw new Error('There are two frames')
    drop(doc, 'below', 'same-ideas')
    const gap = lower.y
    addLane(doc, upper.id, 'rows', 1, { id: 'more', title: 'More' }, measure)
    expect(frame(doc, lower.id).y).toBe(gap + 132)
    expect(zonesById(doc)).toEqual({ below: 'same-ideas' })
    removeLane(doc, upper.id, 'rows', 'more', '', measure)
    expect(frame(doc, lower.id).y).toBe(gap)
  })

  it('are at most twelve, at least one, and none comes or goes where cells have names of their own', () => {
    const doc = seeded()
    for (let count = 0; count < 20; count++)
      addLane(doc, journey, 'columns', 0, { id: `c${count}`, title: 'x' }, measure)
    expect(ids(doc)).toHaveLength(mostLanes)
    for (const id of ids(doc)) removeLane(doc, journey, 'columns', id, ids(doc)[1] ?? id, measure)
    expect(ids(doc)).toHaveLength(1)
    const boat = seeded('retro-sailboat')
    const before = records(boat)
    for (const { id, props } of framesOf(boat).filter(({ props }) => !mayReshape(props))) {
      addLane(boat, id, 'columns', 0, { id: 'x', title: 'x' }, measure)
      moveLane(boat, id, 'columns', props.columns[0]?.id ?? '', 1, measure)
    }
    expect(records(boat)).toEqual(before)
  })

  it('take the signs in their heads along, and arrows stand between all of them', () => {
    const retro = seeded('retro-mad-sad-glad')
    const [faces] = framesOf(retro)
    moveLane(retro, faces?.id ?? '', 'columns', 'glad', 0, measure)
    expect(frame(retro, faces?.id).props.drawings?.map(({ column }) => column)).toEqual([2, 3, 1])
    const whys = seeded('five-whys')
    const [chain] = framesOf(whys)
    const columns = chain?.props.columns.length ?? 0
    addLane(whys, chain?.id ?? '', 'columns', columns, { id: 'more', title: 'More' }, measure)
    expect(frame(whys, chain?.id).props.drawings).toHaveLength(columns)
  })

  it('say which notes stand in them', () => {
    const doc = seeded()
    drop(doc, 'a', 'pains/filed')
    drop(doc, 'b', 'measure/filed')
    drop(doc, 'c', 'measure/fix')
    expect(notesInLane(doc, { frame: journey, axis: 'columns', index: 1 }, measure)).toEqual(['a', 'b'])
    expect(notesInLane(doc, { frame: journey, axis: 'rows', index: 8 }, measure)).toEqual(['b', 'c'])
    expect(recordsOf(doc).has(toRecordId('a'))).toBe(true)
  })
})
