// Boards with notes anywhere, as people leave them.
import fc from 'fast-check'
import * as Y from 'yjs'
import { recordsOf, toRecordId } from '#shared/canvas/document.ts'
import { createRecordMap } from '#shared/canvas/fields.ts'
import type { Box } from '#shared/canvas/lanes/lanes.ts'
import { notesOf, type Measure, type Note } from '#shared/canvas/notes/notes.ts'
import { seedDocument } from '#shared/canvas/seed.ts'
import { estimateHeight, stickyRecord } from '#shared/canvas/notes/sticky.ts'
import { PaletteColor } from '#shared/palette.ts'
import { findTemplate } from '#templates/index.ts'

export const measure: Measure = ({ text, w, meta }) => estimateHeight(text, w, meta)

export interface Scattered {
  x: number
  y: number
  text: string
  w?: number
  color?: PaletteColor
}

export const scattered = fc.array(
  fc.record({
    x: fc.integer({ min: -400, max: 1_400 }),
    y: fc.integer({ min: -100, max: 1_200 }),
    text: fc.string({ maxLength: 200 }),
    w: fc.constantFrom(160, 200),
    color: fc.constantFrom(...PaletteColor.options),
  }),
  { minLength: 1, maxLength: 24 },
)

/** Notes `n0`, `n1`, … on a board made from a template. */
export function boardWith(notes: readonly Scattered[], template = 'blank'): Y.Doc {
  const doc = new Y.Doc()
  const found = findTemplate(template)
  if (found) seedDocument(doc, found, 'en')
  for (const [index, { x, y, text, w = 200, color = 'yellow' }] of notes.entries()) {
    const note = stickyRecord({ id: `n${index}`, x, y, index: 'a1', props: { text, color, w }, meta: {} })
    recordsOf(doc).set(toRecordId(`n${index}`), createRecordMap(note))
  }
  return doc
}

export const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h

/** The first two of them that lie on each other. */
export function findOverlap(boxes: readonly (Box & { id: string })[]): string | undefined {
  for (const [index, box] of boxes.entries()) {
    const other = boxes.slice(index + 1).find(other => overlap(box, other))
    if (other) return `${box.id} lies on ${other.id}`
  }
  return undefined
}

export const noteOf = (doc: Y.Doc, id: string): Note => {
  const note = notesOf(doc).find(each => each.id === id)
  if (!note) throw new Error(`There is no ${id}`)
  return note
}
