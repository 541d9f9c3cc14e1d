import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createShapeId, type TLShapeId } from 'tldraw'
import type { NoteBox } from '../../../client/canvas/view/noteBoxes.ts'
import { createNoteGrid } from '../../../client/canvas/view/noteGrid.ts'
import { covers, isIn, type View } from '../../../client/canvas/view/parts.ts'

const place = fc.integer({ min: -5_000, max: 5_000 })
const box = fc.record({
  x: place,
  y: place,
  w: fc.integer({ min: 80, max: 1_000 }),
  h: fc.integer({ min: 40, max: 3_000 }),
})
const step = fc.record({ note: fc.integer({ min: 0, max: 12 }), box: fc.option(box) })
const part = fc
  .tuple(place, place, fc.nat(8_000), fc.nat(8_000))
  .map(([minX, minY, w, h]): View => ({ minX, minY, maxX: minX + w, maxY: minY + h }))

test('a grid finds the notes in view, wherever they were moved, and no others', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), part, (steps, view) => {
      const grid = createNoteGrid()
      const notes = new Map<TLShapeId, NoteBox>()
      for (const { note, box } of steps) {
        const id = createShapeId(String(note))
        const after = box && { ...box, color: 'yellow' as const, text: '', foot: { chips: [], h: 0 } }
        if (after) grid.put(id, after)
        else grid.delete(id)
        if (after) notes.set(id, after)
        else notes.delete(id)
      }
      const found: TLShapeId[] = []
      grid.eachIn(view, id => found.push(id))
      const inView = [...notes].flatMap(([id, each]) => (isIn(view, each) ? id : []))
      expect(found.sort()).toEqual(inView.sort())
      expect(grid.countIn(view)).toBe(inView.length)
      const bounds = grid.bounds()
      expect(bounds === undefined).toBe(notes.size === 0)
      for (const { x, y, w, h } of notes.values())
        expect(bounds && covers(bounds, { minX: x, minY: y, maxX: x + w, maxY: y + h }, 0)).toBe(true)
    }),
  )
})
