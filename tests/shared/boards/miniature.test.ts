import fc from 'fast-check'
import { expect, test } from 'vitest'
import { framesAround, templateZones, viewOf } from '#shared/boards/miniature.ts'
import type { Box } from '#shared/canvas/lanes/lanes.ts'
import { findTemplate, templates } from '#templates/index.ts'

const contains = (outer: Box, inner: Box) =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.w >= inner.x + inner.w &&
  outer.y + outer.h >= inner.y + inner.h

const box: fc.Arbitrary<Box> = fc.record({
  x: fc.integer({ min: -5_000, max: 5_000 }),
  y: fc.integer({ min: -5_000, max: 5_000 }),
  w: fc.integer({ min: 1, max: 3_000 }),
  h: fc.integer({ min: 1, max: 3_000 }),
})

test('a picture shows everything on the board, in 16:9', () => {
  fc.assert(
    fc.property(fc.array(box, { minLength: 1 }), boxes => {
      const view = viewOf(boxes)
      expect(boxes.every(each => contains(view, each))).toBe(true)
      expect(view.w / view.h).toBeCloseTo(16 / 9)
    }),
  )
})

test('a single note is not blown up to fill the picture', () => {
  expect(viewOf([{ x: 0, y: 0, w: 200, h: 56 }]).w).toBeGreaterThan(900)
})

test('an empty board has a picture too', () => {
  expect(viewOf([]).w).toBeGreaterThan(0)
})

test('every template has as many frames in its picture as it has', () => {
  for (const template of templates)
    expect(framesAround(templateZones(template, 'en')), template.id).toHaveLength(template.frames.length)
})

test('a journey has a zone for each stage of each row', () => {
  const journey = findTemplate('journey-as-is')
  expect(journey && templateZones(journey, 'ru')).toHaveLength(6 * 9)
})

test('the zones of a template wear the colours that its large picture has', () => {
  const template = findTemplate('retro-start-stop-continue')
  if (!template) throw new Error('There is this template')
  const colors = templateZones(template, 'en').map(({ color }) => color)
  expect(new Set(colors.filter(Boolean)).size).toBeGreaterThan(1)
})
