// Boards made from templates, with notes in their zones.
import * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { createRecordMap } from '#shared/canvas/fields.ts'
import type { LaneAxis } from '#shared/canvas/lanes/headings.ts'
import { framesOf, notesOf, zonesOfDocument } from '#shared/canvas/notes/notes.ts'
import { seedDocument } from '#shared/canvas/seed.ts'
import { stickyRecord } from '#shared/canvas/notes/sticky.ts'
import { findTemplate } from '#templates/index.ts'

export const journey = 'shape:frame-journey'

export function seeded(template = 'journey-as-is'): Y.Doc {
  const doc = new Y.Doc()
  const found = findTemplate(template)
  if (found) seedDocument(doc, found, 'en')
  return doc
}

/** Puts a note into the upper left corner of a zone. */
export function drop(doc: Y.Doc, id: string, zone: string, down = 12): void {
  const box = zonesOfDocument(doc).find(each => each.id === zone)?.box
  if (!box) throw new Error(`There is no ${zone}`)
  const place = { x: box.x + 12, y: box.y + down, index: 'a1' }
  const record = stickyRecord({ id, ...place, props: { text: id, color: 'yellow', w: 224 }, meta: {} })
  recordsOf(doc).set(record.id, createRecordMap(record))
}

export const frame = (doc: Y.Doc, id = journey) => {
  const found = framesOf(doc).find(each => each.id === id)
  if (!found) throw new Error('There is no such frame')
  return found
}

export const titles = (doc: Y.Doc, axis: LaneAxis = 'columns', id = journey) =>
  frame(doc, id).props[axis].map(({ title }) => title)
export const ids = (doc: Y.Doc, axis: LaneAxis = 'columns') => frame(doc).props[axis].map(({ id }) => id)
export const zonesById = (doc: Y.Doc) => Object.fromEntries(notesOf(doc).map(({ id, zone }) => [id, zone]))
export const records = (doc: Y.Doc): unknown => recordsOf(doc).toJSON()
