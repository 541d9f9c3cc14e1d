import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeCards } from '#shared/canvas/lanes/placeCards.ts'

const zone = { x: 0, y: 0, w: 720, h: 230 }

test('cards stand below a row of notes, in as many lines as there is room for', () => {
  const { cards, more } = placeCards(zone, ['one', 'two', 'three'], 1)
  expect(more).toBe(0)
  expect(cards.map(({ box }) => [box.x, box.y])).toEqual([
    [12, 114],
    [12, 170],
    [364, 114],
  ])
  expect(placeCards(zone, ['one', 'two', 'three'], 0).cards[0]?.box.y).toBe(12)
})

test('none leaves its zone or lies on another, and each is shown or counted', () =>
  fc.assert(
    fc.property(
      fc.record({ w: fc.integer({ min: 120, max: 2_000 }), h: fc.integer({ min: 80, max: 900 }) }),
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 0, max: 40 }),
      ({ w, h }, count, notes) => {
        const { cards, more, moreBox } = placeCards(
          { x: 0, y: 0, w, h },
          Array.from({ length: count }),
          notes,
        )
        expect(cards.length + more).toBe(count)
        const boxes = [...cards.map(({ box }) => box), ...(more > 0 ? [moreBox] : [])]
        for (const [at, box] of boxes.entries()) {
          expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0)
          expect(box.x + box.w).toBeLessThanOrEqual(w)
          expect(box.y + box.h).toBeLessThanOrEqual(h)
          for (const other of boxes.slice(0, at))
            expect(box.x >= other.x + other.w || other.x >= box.x + box.w || box.y !== other.y).toBe(true)
        }
      },
    ),
  ))
