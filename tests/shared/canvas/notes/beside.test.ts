import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeBeside, placeOnSide } from '#shared/canvas/notes/beside.ts'
import { overlap } from '../scene.ts'

const size = { w: 200, h: 56 }
const anyBox = fc.record({
  x: fc.integer({ min: -500, max: 1_500 }),
  y: fc.integer({ min: -300, max: 300 }),
  w: fc.integer({ min: 80, max: 500 }),
  h: fc.integer({ min: 56, max: 400 }),
})

test('the next note lies on no other, and within its zone from left to right', () => {
  const room = fc.option(fc.constant({ x: 0, y: 0, w: 700, h: 400 }), { nil: undefined })
  fc.assert(
    fc.property(anyBox, fc.array(anyBox, { maxLength: 30 }), room, (note, others, room) => {
      const all = [...others, note]
      const place = placeBeside(note, size, all, room)
      for (const other of all) expect(overlap({ ...place, ...size }, other)).toBe(false)
      if (room && note.x >= 0) expect(place.x + size.w).toBeLessThanOrEqual(room.w)
    }),
  )
})

test('it stands to the right, and where a row is full it begins the next', () => {
  const note = { x: 12, y: 40, ...size }
  expect(placeBeside(note, size, [note], undefined)).toEqual({ x: 232, y: 40 })
  const room = { x: 12, y: 12, w: 420, h: 300 }
  const second = placeBeside(note, size, [note], room)
  expect(second).toEqual({ x: 224, y: 40 })
  expect(placeBeside({ ...second, ...size }, size, [note], room)).toEqual({ x: 12, y: 116 })
})

test('where there is no room for two it stands below, not at the edge of the zone', () => {
  const room = { x: 12, y: 12, w: 420, h: 300 }
  const note = { x: 112, y: 40, ...size }
  expect(placeBeside(note, size, [note], room)).toEqual({ x: 112, y: 116 })
  const atTheRight = { x: 232, y: 40, ...size }
  expect(placeBeside(atTheRight, { w: 300, h: 56 }, [atTheRight], room)).toEqual({ x: 132, y: 116 })
})

test('on a side of a note the next one lies on no other, and on that side', () => {
  fc.assert(
    fc.property(anyBox, fc.array(anyBox, { maxLength: 30 }), (note, others) => {
      const all = [...others, note]
      for (const side of ['left', 'right', 'above', 'below'] as const) {
        const place = { ...placeOnSide(note, size, all, side), ...size }
        for (const other of all) expect(overlap(place, other)).toBe(false)
        if (side === 'left') expect(place.x + place.w).toBeLessThan(note.x)
        if (side === 'right') expect(place.x).toBeGreaterThan(note.x + note.w)
        if (side === 'above') expect(place.y + place.h).toBeLessThan(note.y)
        if (side === 'below') expect(place.y).toBeGreaterThan(note.y + note.h)
      }
    }),
  )
})
