// The notes of a session on a board's document: each in its cell, those of a row with a scale at their height.
import type * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { createRecordMap } from '#shared/canvas/fields.ts'
import { laneChrome, scaleOffset, zoneId } from '#shared/canvas/lanes/lanes.ts'
import { zonesOfDocument } from '#shared/canvas/notes/notes.ts'
import { noteIndex, placeNotes } from '#shared/canvas/notes/place.ts'
import { estimateHeight, stickyRecord, stickySize, type NoteMeta } from '#shared/canvas/notes/sticky.ts'
import { DomainError } from '#shared/errors.ts'
import type { Language } from '#shared/language.ts'
import type { PaletteColor } from '#shared/palette.ts'
import type { SessionNote } from './session.ts'

export interface Writing {
  language: Language
  color: PaletteColor
  meta: NoteMeta
}

const zoneOf = (note: SessionNote) => zoneId(note.row, note.stage)

export const isOnScale = (note: SessionNote): boolean => note.emotion !== undefined
export const isStacked = (note: SessionNote): boolean => !isOnScale(note)

/** One below the other in their cells. */
export function putStacked(doc: Y.Doc, notes: SessionNote[], { language, color, meta }: Writing): void {
  placeNotes(
    doc,
    notes.map(note => ({ id: note.id, text: note.text[language], color, zone: zoneOf(note), meta })),
  )
}

/**
 * The middle of each note at the height of its value. After all stacked ones: a row that grows for them moves
 * what lies below it, and a note at the top of a scale reaches out of its row.
 */
export function putOnScale(doc: Y.Doc, notes: SessionNote[], { language, color, meta }: Writing): void {
  const zones = new Map(zonesOfDocument(doc).map(zone => [zone.id, zone]))
  doc.transact(() => {
    for (const note of notes) {
      const zone = zones.get(zoneOf(note))
      if (!zone) throw new DomainError('unknown-zone', { detail: zoneOf(note) })
      const text = note.text[language]
      const w = Math.min(stickySize.width, zone.box.w - 2 * laneChrome.cellPadding)
      const x = zone.box.x + laneChrome.cellPadding
      const y = zone.box.y + scaleOffset(zone, note.emotion ?? 0) - estimateHeight(text, w) / 2
      const record = stickyRecord({ id: note.id, x, y, index: noteIndex, props: { text, color, w }, meta })
      recordsOf(doc).set(record.id, createRecordMap(record))
    }
  })
}
