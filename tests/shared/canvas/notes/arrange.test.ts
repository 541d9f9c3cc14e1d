import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arrangeNotes, byAuthor, byColor, byReactions, byText } from '#shared/canvas/notes/arrange.ts'
import { inReadingOrder } from '#shared/canvas/notes/grid.ts'
import { notesOf } from '#shared/canvas/notes/notes.ts'
import { boardWith, findOverlap, measure, noteOf, scattered } from '../scene.ts'

test('tidied notes lie apart, in the order they were read in, and tidying again changes nothing', () => {
  fc.assert(
    fc.property(scattered, notes => {
      const doc = boardWith(notes)
      const before = inReadingOrder(notesOf(doc)).map(note => note.id)
      expect(arrangeNotes(doc, before, { measure })).toBe(notes.length)
      const after = notesOf(doc)
      expect(findOverlap(after)).toBeUndefined()
      expect(inReadingOrder(after).map(note => note.id)).toEqual(before)
    }),
  )
})

test('every note stays in its zone, and what has a scale stays where it is', () => {
  fc.assert(
    fc.property(scattered, notes => {
      const doc = boardWith(notes, 'journey-as-is')
      const before = notesOf(doc)
      arrangeNotes(
        doc,
        before.map(note => note.id),
        { measure },
      )
      for (const { id, zone, x, y } of before) {
        const note = noteOf(doc, id)
        expect(note.zone).toBe(zone)
        if (zone?.startsWith('emotions/')) expect(note.x).toBe(x)
        if (zone?.startsWith('actions/')) expect([note.x >= 0, note.y >= 0, y]).toEqual([true, true, y])
      }
      const tidied = notesOf(doc).filter(({ zone }) => zone !== null && !zone.startsWith('emotions/'))
      expect(findOverlap(tidied)).toBeUndefined()
    }),
    { numRuns: 50 },
  )
})

test('a row stays a row, and a column a column', () => {
  const row = boardWith([0, 1, 2, 3].map(n => ({ x: n * 231, y: n * 5, text: `${n}` })))
  arrangeNotes(row, ['n0', 'n1', 'n2', 'n3'], { measure })
  expect(new Set(notesOf(row).map(note => note.y)).size).toBe(1)
  const column = boardWith([0, 1, 2, 3].map(n => ({ x: n * 5, y: n * 90, text: `${n}` })))
  arrangeNotes(column, ['n0', 'n1', 'n2', 'n3'], { measure })
  expect(new Set(notesOf(column).map(note => note.x)).size).toBe(1)
})

test('notes that were not chosen make room', () => {
  const doc = boardWith([
    { x: 0, y: 0, text: 'a' },
    { x: 10, y: 10, text: 'b' },
    { x: 150, y: 20, text: 'in the way' },
  ])
  arrangeNotes(doc, ['n0', 'n1'], { measure })
  expect(findOverlap(notesOf(doc))).toBeUndefined()
})

const sorted = (order: Parameters<typeof arrangeNotes>[2]['order']) => {
  const doc = boardWith([
    { x: 0, y: 0, text: 'Item 10', color: 'grey' },
    { x: 0, y: 100, text: '', color: 'pink' },
    { x: 0, y: 200, text: 'item 9', color: 'yellow' },
    { x: 0, y: 300, text: 'Apple', color: 'pink' },
  ])
  arrangeNotes(doc, ['n0', 'n1', 'n2', 'n3'], { measure, order })
  return inReadingOrder(notesOf(doc)).map(note => note.id)
}

test('notes are sorted by text as people do it, by colour as the palette has it', () => {
  expect(sorted(byText('en'))).toEqual(['n3', 'n2', 'n0', 'n1'])
  expect(sorted(byColor)).toEqual(['n2', 'n1', 'n3', 'n0'])
})

test('notes are sorted by their reactions as by the dots of a vote, equals stay', () => {
  const note = (id: string, ...given: number[]) => ({
    ...noteOf(boardWith([{ x: 0, y: 0, text: '' }]), 'n0'),
    id,
    reactions: given.map((count, at) => ({
      name: at === 0 ? ('like' as const) : ('idea' as const),
      people: Array.from({ length: count }, (_, person) => `p${person}`),
    })),
  })
  const notes = [note('none'), note('two', 2), note('three', 1, 2), note('another two', 1, 1)]
  expect([...notes].sort(byReactions).map(({ id }) => id)).toEqual(['three', 'two', 'another two', 'none'])
})

test('notes are sorted by the names of their authors, those of nobody last', () => {
  const doc = boardWith([])
  const names: Record<string, string> = { p1: 'Яна', p2: 'анна' }
  const order = byAuthor('ru', id => names[id])
  const note = (id: string, author: string | null) => ({
    ...noteOf(boardWith([{ x: 0, y: 0, text: '' }]), 'n0'),
    id,
    author,
  })
  const notes = [note('a', null), note('b', 'p1'), note('c', 'gone'), note('d', 'p2')]
  expect([...notes].sort(order).map(({ id }) => id)).toEqual(['d', 'b', 'a', 'c'])
  expect(arrangeNotes(doc, [], { measure, order })).toBe(0)
})
