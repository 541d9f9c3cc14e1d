// What is imported, cut into slices that a board takes without holding the page up.
import { recordsOf } from '#shared/canvas/document.ts'
import { createRecordMap, type PlainRecord } from '#shared/canvas/fields.ts'
import { planNotes, type NoteToPlace } from '#shared/canvas/notes/place.ts'
import type { Slice } from '../../sync/editInSlices.ts'

/** Some tens of milliseconds each. */
const sliceSize = 100

export function* recordSlices(records: readonly PlainRecord[]): Generator<Slice> {
  for (let at = 0; at < records.length; at += sliceSize) {
    const slice = records.slice(at, at + sliceSize)
    yield doc => {
      for (const record of slice) recordsOf(doc).set(record.id, createRecordMap(record))
    }
  }
}

/** Room is made for all of them first, so that they stand as if they had come at once. */
export function* noteSlices(notes: readonly NoteToPlace[]): Generator<Slice> {
  let records: PlainRecord[] = []
  yield doc => {
    records = planNotes(doc, notes)
  }
  yield* recordSlices(records)
}

/** How many records so many slices are. */
export const recordsIn = (slices: number): number => slices * sliceSize
