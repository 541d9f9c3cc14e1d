import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { burdenOf, countStructs } from '../../../server/sync/intake/burden.ts'
import { inspectUpdate } from '../../../server/sync/inspection/inspectUpdate.ts'
import { addNote, updatesOf } from './stage/boardClients.ts'
import { crowd, heap, nested, rivals, shatter, sieve } from './stage/forgedUpdates.ts'

const weigh = (update: Uint8Array, doc: Y.Doc) =>
  burdenOf(update, inspectUpdate(update), doc, countStructs(doc))

/** What a client answers that has `doc`, and then some. */
const sinceThen = (doc: Y.Doc, known: Uint8Array) => Y.encodeStateAsUpdate(doc, known)

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

/** A board with notes whose texts are `length` long. */
function boardOf(notes: number, length = 20): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (let index = 0; index < notes; index++) addNote(doc, `${index}`, 'x'.repeat(length))
  })
  return doc
}

function textOf(doc: Y.Doc, id: string): Y.Text {
  const text = doc.getMap<Y.Map<unknown>>('records').get(`shape:${id}`)?.get('props.text')
  if (!(text instanceof Y.Text)) throw new Error('There is no such note')
  return text
}

/** The same numbers in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

function editSomewhere(doc: Y.Doc, notes: number, edits: number, next: (below: number) => number): void {
  for (let edit = 0; edit < edits; edit++) {
    const text = textOf(doc, `${next(notes)}`)
    if (edit % 4 === 3 && text.length > 3) text.delete(next(text.length - 2), 2)
    else text.insert(next(text.length + 1), 'ab')
  }
}

describe('An update that would be dear to apply', () => {
  it.each([
    ['items that crowd one place', crowd(6_000)],
    ['a heap under one key', heap(40_000)],
    ['a text that is split everywhere', shatter(80_000)],
    ['a text with holes everywhere', sieve(100_000)],
    ['two who stand beside the same place', rivals(5_000)],
  ])('is known before it is: %s', (_what, update) => {
    expect(update.length).toBeLessThan(2 ** 20)
    const start = process.threadCpuUsage()
    expect(weigh(update, new Y.Doc())).toBe('too costly')
    expect(process.threadCpuUsage(start).user / 1_000).toBeLessThan(5_000)
  })

  it('is known too when it is the document that holds the crowd', () => {
    const doc = new Y.Doc()
    const list = doc.getArray('list')
    doc.transact(() => {
      // Always at the front: none of them can be one item with its neighbour.
      for (let index = 0; index < 20_000; index++) list.insert(0, [index])
    })
    const other = new Y.Doc()
    const inserted = other.getArray('list')
    for (let index = 0; index < 500; index++) inserted.insert(inserted.length >> 1, [index])
    const update = Y.encodeStateAsUpdate(other)
    expect(weigh(update, new Y.Doc())).toBeUndefined()
    expect(weigh(update, doc)).toBe('too costly')
  })

  it('of any kind is either refused, or applied in well under a second', () => {
    const makers = [crowd, heap, shatter, sieve, rivals]
    const forged = fc.record({
      maker: fc.constantFrom(...makers),
      count: fc.integer({ min: 1, max: 12_000 }),
    })
    const times: number[] = []
    fc.assert(
      fc.property(forged, ({ maker, count }) => {
        const update = maker(count)
        const doc = new Y.Doc()
        if (weigh(update, doc) !== undefined) return
        const start = process.threadCpuUsage()
        Y.applyUpdate(doc, update)
        times.push(process.threadCpuUsage(start).user / 1_000)
      }),
      { numRuns: 40 },
    )
    expect(times.length).toBeGreaterThan(0)
    expect(Math.max(...times)).toBeLessThan(1_000)
  })
})

describe('What people do is never too dear', () => {
  it('a whole board of 5,000 notes', () => {
    expect(weigh(Y.encodeStateAsUpdate(boardOf(5_000)), new Y.Doc())).toBeUndefined()
  })

  it('typing at the end, in the middle and at the beginning, a letter a message', () => {
    const doc = boardOf(200)
    const server = copyOf(doc)
    const text = textOf(doc, '1')
    const updates = updatesOf(doc, () => {
      for (let index = 0; index < 300; index++) text.insert([text.length, 5, 0][index % 3] ?? 0, 'y')
    })
    for (const update of updates) {
      expect(weigh(update, server)).toBeUndefined()
      Y.applyUpdate(server, update)
    }
    expect(textOf(server, '1').toString()).toBe(text.toString())
  })

  it('five hundred edits all over one text, made offline', () => {
    const doc = boardOf(1, 2_000)
    const server = copyOf(doc)
    const known = Y.encodeStateVector(doc)
    editSomewhere(doc, 1, 500, numbers(1))
    expect(weigh(sinceThen(doc, known), server)).toBeUndefined()
  })

  it('five offline sessions of five hundred edits each, merged', () => {
    const start = boardOf(50, 200)
    const known = Y.encodeStateVector(start)
    const sessions = [1, 2, 3, 4, 5].map(seed => {
      const doc = copyOf(start)
      editSomewhere(doc, 50, 500, numbers(seed))
      return sinceThen(doc, known)
    })
    expect(weigh(Y.mergeUpdates(sessions), start)).toBeUndefined()
  })

  it('dragging three notes for ten minutes offline', () => {
    const doc = boardOf(3)
    const server = copyOf(doc)
    const known = Y.encodeStateVector(doc)
    const records = doc.getMap<Y.Map<unknown>>('records')
    for (let index = 0; index < 18_000; index++) records.get(`shape:${index % 3}`)?.set('pos', [index, 0])
    expect(weigh(sinceThen(doc, known), server)).toBeUndefined()
  })

  it('deleting two thousand notes, and taking that back', () => {
    const doc = boardOf(2_000)
    const server = copyOf(doc)
    const records = doc.getMap('records')
    const undo = new Y.UndoManager(records)
    const updates = updatesOf(doc, () => {
      doc.transact(() => {
        for (let index = 0; index < 2_000; index++) records.delete(`shape:${index}`)
      })
      undo.undo()
    })
    expect(updates).toHaveLength(2)
    for (const update of updates) {
      expect(weigh(update, server)).toBeUndefined()
      Y.applyUpdate(server, update)
    }
    expect(server.getMap('records').size).toBe(2_000)
    undo.destroy()
  })
})

describe('Types in types', () => {
  it('are counted together with those of the document', () => {
    expect(weigh(nested(32), new Y.Doc())).toBeUndefined()
    expect(weigh(nested(33), new Y.Doc())).toBe('too deep')
    const doc = new Y.Doc()
    Y.applyUpdate(doc, nested(30))
    const deeper = copyOf(doc)
    let map = deeper.getMap('records')
    for (let inner = map.get('in'); inner instanceof Y.Map; inner = map.get('in')) map = inner
    const [one, two, three] = updatesOf(deeper, () => {
      for (let left = 3; left > 0; left--) {
        const inner = new Y.Map<unknown>()
        map.set('in', inner)
        map = inner
      }
    })
    for (const update of [one, two]) {
      if (!update) throw new Error('There were too few')
      expect(weigh(update, doc)).toBeUndefined()
      Y.applyUpdate(doc, update)
    }
    expect(weigh(three ?? new Uint8Array(), doc)).toBe('too deep')
  })
})
