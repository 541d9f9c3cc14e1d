import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { growAround } from '#shared/canvas/lanes/grow.ts'
import { addLane, editLane, feelings, moveLane } from '#shared/canvas/lanes/laneEdits.ts'
import { framesOf, zonesOfDocument } from '#shared/canvas/notes/notes.ts'
import { templates } from '#templates/index.ts'
import { drop, frame, journey, records, seeded, titles, zonesById } from './framed.ts'
import { measure } from '../scene.ts'

function exchange(a: Y.Doc, b: Y.Doc): void {
  const [ofA, ofB] = [Y.encodeStateAsUpdate(a), Y.encodeStateAsUpdate(b)]
  Y.applyUpdate(a, ofB)
  Y.applyUpdate(b, ofA)
}

const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

describe('A heading', () => {
  it('gets another name, and its zone keeps its id', () => {
    const doc = seeded()
    drop(doc, 'a', 'pains/filed')
    editLane(doc, journey, { part: 'columns', id: 'filed' }, { title: 'Ticket opened' }, measure)
    expect(titles(doc)[1]).toBe('Ticket opened')
    expect(zonesOfDocument(doc).find(zone => zone.id === 'pains/filed')?.title).toBe('Pains · Ticket opened')
    expect(zonesById(doc)).toEqual({ a: 'pains/filed' })
  })

  it('keeps what two people write over two of them at the same moment', () => {
    const doc = seeded()
    const other = copyOf(doc)
    editLane(doc, journey, { part: 'columns', id: 'filed' }, { title: 'Mine' }, measure)
    editLane(doc, journey, { part: 'rows', id: 'pains' }, { prompt: 'Where does it hurt?' }, measure)
    editLane(other, journey, { part: 'columns', id: 'fix' }, { title: 'Theirs' }, measure)
    addLane(other, journey, 'columns', 0, { id: 'new', title: 'New' }, measure)
    exchange(doc, other)
    expect(titles(doc)).toEqual([
      'New',
      'Incident noticed',
      'Mine',
      'First response',
      'Diagnosis',
      'Theirs',
      'Follow-up',
    ])
    expect(records(other)).toEqual(records(doc))
    expect(frame(doc).props.rows.find(row => row.id === 'pains')?.prompt).toBe('Where does it hurt?')
  })

  it('keeps its name while its row grows, and loses it with the undo of the one who wrote it', () => {
    const doc = seeded()
    const undo = new Y.UndoManager(recordsOf(doc), { trackedOrigins: new Set(['me']), captureTimeout: 0 })
    doc.transact(
      () => editLane(doc, journey, { part: 'rows', id: 'pains' }, { title: 'Troubles' }, measure),
      'me',
    )
    drop(doc, 'a', 'pains/filed', 110)
    growAround(doc, ['a'])
    moveLane(doc, journey, 'columns', 'filed', 0, measure)
    expect(titles(doc, 'rows')).toContain('Troubles')
    undo.undo()
    expect(titles(doc, 'rows')).toContain('Pains')
  })

  it('takes its prompt away when nothing is left of it', () => {
    const doc = seeded()
    editLane(doc, journey, { part: 'rows', id: 'pains' }, { prompt: '' }, measure)
    expect(frame(doc).props.rows.find(row => row.id === 'pains')).not.toHaveProperty('prompt')
  })

  it('takes notes along when the first name of a row makes room for itself', () => {
    const doc = seeded('retro-start-stop-continue')
    const [first] = framesOf(doc)
    if (!first) throw new Error('There is no frame')
    drop(doc, 'a', 'stop')
    editLane(doc, first.id, { part: 'rows', id: '' }, { title: 'Team' }, measure)
    expect(zonesById(doc)).toEqual({ a: 'stop' })
  })

  it('is read without what a program wrote wrongly', () => {
    const doc = seeded()
    const map = recordsOf(doc).get(journey)
    map?.set('meta.lane:title:columns:filed', 7)
    map?.set('meta.lane:size:columns:filed', 7)
    map?.set('meta.lane:tint:columns:filed', 'no colour')
    map?.set('meta.lane:title:marks:x', 'x')
    expect(frame(doc).props).toEqual(frame(seeded()).props)
  })

  it('can be changed in every template, cells with names and pictures included', () => {
    for (const { id } of templates) {
      const doc = seeded(id)
      for (const { id: frameId, props } of framesOf(doc)) {
        const part = props.cells ? 'cells' : 'columns'
        for (const { id: lane } of props[part] ?? [])
          editLane(doc, frameId, { part, id: lane }, { title: `New ${lane}`, prompt: 'Ask' }, measure)
        const now = frame(doc, frameId).props
        expect(now[part]?.map(({ title }) => title)).toEqual(props[part]?.map(item => `New ${item.id}`))
        expect(now.drawings).toEqual(props.drawings)
      }
    }
  })
})

describe('A row', () => {
  it('becomes one of feelings, high enough for its values, and one of notes again', () => {
    const doc = seeded()
    editLane(doc, journey, { part: 'rows', id: 'pains' }, { scale: feelings }, measure)
    expect(frame(doc).props.rows.find(row => row.id === 'pains')).toMatchObject({
      scale: feelings,
      size: 216,
    })
    editLane(doc, journey, { part: 'rows', id: 'pains' }, { scale: null }, measure)
    expect(frame(doc).props.rows.find(row => row.id === 'pains')).not.toHaveProperty('scale')
  })
})
