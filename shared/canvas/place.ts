// Where new notes go that nobody placed by hand: below the last one of their zone, and the row grows with them.
import * as Y from 'yjs'
import { DomainError } from '../errors.ts'
import type { PaletteColor } from '../palette.ts'
import { recordsOf, toRecordId } from './document.ts'
import { createRecordMap, readRecord } from './fields.ts'
import { laneChrome, lanesSize, zonesOf, type Zone } from './lanes.ts'
import { framesOf, notesOf, type Frame, type Note } from './notes.ts'
import { estimateHeight, stickyRecord, stickySize, type NoteMeta } from './sticky.ts'

export interface NoteToPlace {
  id: string
  text: string
  color: PaletteColor
  zone: string | undefined
  meta: NoteMeta
}

/** Index of tldraw's order for a new record: above the frames, level with notes of other programs. */
export const noteIndex = 'a1'

/**
 * Adds notes to a board in one transaction.
 * @throws DomainError `unknown-zone` before anything is written
 */
export function placeNotes(doc: Y.Doc, notes: NoteToPlace[], origin?: unknown): void {
  doc.transact(() => {
    const places = findPlaces(doc, notes)
    for (const [index, { id, text, color, meta }] of notes.entries()) {
      const [x, y, w] = places[index] ?? [0, 0, stickySize.width]
      const record = stickyRecord({ id, x, y, index: noteIndex, props: { text, color, w }, meta })
      recordsOf(doc).set(record.id, createRecordMap(record))
    }
  }, origin)
}

/** Takes a note to another zone, as "Move to…" does. */
export function moveToZone(doc: Y.Doc, note: Note, zone: string, origin?: unknown): void {
  const map = recordsOf(doc).get(toRecordId(note.id))
  if (!map || note.zone === zone) return
  doc.transact(() => {
    const [place] = findPlaces(doc, [{ text: note.text, zone }])
    if (!place) return
    const [x, y, w] = place
    map.set('pos', [x, y])
    if (note.w > w) map.set('props.w', w)
  }, origin)
}

type Place = [x: number, y: number, w: number]

/** A place for each text, in order. Rows that become too low are made higher first. */
function findPlaces(doc: Y.Doc, texts: Pick<NoteToPlace, 'text' | 'zone'>[]): Place[] {
  const zones = new Map(zonesOfFrames(doc).map(zone => [zone.id, zone]))
  const notes = notesOf(doc)
  /** The next free y in each zone, from the zone's own top: stays true when rows above grow. */
  const free = new Map<string, number>()
  for (const note of notes) {
    const zone = note.zone === null ? undefined : zones.get(note.zone)
    if (!zone) continue
    const below = note.y + note.h + laneChrome.gap - zone.box.y
    free.set(zone.id, Math.max(free.get(zone.id) ?? laneChrome.cellPadding, below))
  }
  const placed = texts.map(({ text, zone: id }) => {
    if (id === undefined) return { loose: true as const, h: estimateHeight(text) }
    const zone = zones.get(id)
    if (!zone) throw new DomainError('unknown-zone', { field: 'zone', detail: id })
    const w = Math.min(stickySize.width, zone.box.w - 2 * laneChrome.cellPadding)
    const offset = free.get(id) ?? laneChrome.cellPadding
    const bottom = offset + estimateHeight(text, w)
    free.set(id, bottom + laneChrome.gap)
    return { loose: false as const, id, offset, bottom, w }
  })
  for (const place of placed) {
    const zone = place.loose ? undefined : zonesOfFrames(doc).find(zone => zone.id === place.id)
    if (place.loose || !zone) continue
    const missing = place.bottom + laneChrome.cellFoot - zone.box.h
    if (missing > 0) growRow(doc, zone, missing)
  }
  const grown = new Map(zonesOfFrames(doc).map(zone => [zone.id, zone]))
  // Read again: loose notes below a row that has grown have moved down.
  const nextLoose = loosePlaces(doc, placed.some(place => place.loose) ? looseNotes(doc) : [])
  return placed.map(place => {
    if (place.loose) return nextLoose(place.h)
    const box = grown.get(place.id)?.box ?? { x: 0, y: 0 }
    return [box.x + laneChrome.cellPadding, box.y + place.offset, place.w]
  })
}

const looseNotes = (doc: Y.Doc): Note[] => notesOf(doc).filter(note => note.zone === null)

/** Below the frames and the loose notes that lie there, in rows of six. */
function loosePlaces(doc: Y.Doc, loose: Note[]): (height: number) => Place {
  const gap = 16
  const step = stickySize.width + gap
  const top = framesOf(doc).reduce((low, { y, props }) => Math.max(low, y + lanesSize(props).h + 48), 0)
  const bottoms = Array.from({ length: 6 }, (_, column) =>
    loose
      .filter(note => note.x < (column + 1) * step - gap && note.x + note.w > column * step)
      .reduce((low, note) => Math.max(low, note.y + note.h + gap), top),
  )
  return height => {
    const y = Math.min(...bottoms)
    const column = bottoms.indexOf(y)
    bottoms[column] = y + height + gap
    return [column * step, y, stickySize.width]
  }
}

type ZoneOfFrame = Zone & { frame: Frame }

const zonesOfFrames = (doc: Y.Doc): ZoneOfFrame[] =>
  framesOf(doc).flatMap(frame => zonesOf(frame.props, [frame.x, frame.y]).map(zone => ({ ...zone, frame })))

/**
 * Makes a zone's row higher and moves down what belongs below it. A note belongs where its middle is: one that
 * stands high on a scale sticks out of its row, and goes with it all the same.
 */
function growRow(doc: Y.Doc, zone: ZoneOfFrame, by: number): void {
  const bottom = zone.box.y + zone.box.h
  const notes = new Map(notesOf(doc).map(note => [toRecordId(note.id), note]))
  for (const [id, map] of recordsOf(doc)) {
    const record = map instanceof Y.Map ? readRecord(map) : undefined
    if (!record || typeof record.x !== 'number' || typeof record.y !== 'number') continue
    const anchor = record.y + (notes.get(id)?.h ?? 0) / 2
    if (anchor >= bottom) map.set('pos', [record.x, record.y + by])
  }
  const rows = zone.frame.props.rows.map((row, index) =>
    index === zone.rowIndex ? { ...row, size: row.size + by } : row,
  )
  recordsOf(doc).get(zone.frame.id)?.set('props.rows', rows)
}
