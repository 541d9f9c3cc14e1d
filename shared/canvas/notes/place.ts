// Where new notes go that nobody placed by hand: below the last one of their zone, and the row grows with them.
import type * as Y from 'yjs'
import { DomainError } from '../../errors.ts'
import type { PaletteColor } from '../../palette.ts'
import { recordsOf, toRecordId } from '../document.ts'
import { createRecordMap, type PlainRecord } from '../fields.ts'
import { clustersOf, headOf } from '../clusters/clusters.ts'
import { isClosedIn } from '../closed.ts'
import { growRows, zonesOfFrames, type ZoneOfFrame } from '../lanes/grow.ts'
import { laneChrome, laneSizes, lanesSize, type Box } from '../lanes/lanes.ts'
import { framesOf, notesOf, zoneAt, type Note } from './notes.ts'
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
    for (const record of planNotes(doc, notes)) recordsOf(doc).set(record.id, createRecordMap(record))
  }, origin)
}

/**
 * Makes room for notes: rows grow now. What it answers is to be written; that may take a while where they are thousands.
 * @throws DomainError `unknown-zone` before anything is written
 */
export function planNotes(doc: Y.Doc, notes: readonly NoteToPlace[]): PlainRecord[] {
  const places = findPlaces(doc, notes)
  return notes.map(({ id, text, color, meta }, index) => {
    const [x, y, w] = places[index] ?? [0, 0, stickySize.width]
    return stickyRecord({ id, x, y, index: noteIndex, props: { text, color, w }, meta })
  })
}

/** Takes a note to another zone, as "Move to…" does. */
export function moveToZone(doc: Y.Doc, note: Note, zone: string, origin?: unknown): void {
  moveNotesToZones(doc, [{ note, zone }], origin)
}

/** The same for many. Each goes below what is in its zone. */
export function moveNotesToZones(doc: Y.Doc, moves: { note: Note; zone: string }[], origin?: unknown): void {
  const wanted = moves.filter(({ note, zone }) => note.zone !== zone)
  if (wanted.length === 0) return
  doc.transact(() => {
    const places = findPlaces(
      doc,
      wanted.map(({ note, zone }) => ({ text: note.text, zone })),
    )
    for (const [index, { note }] of wanted.entries()) {
      const map = recordsOf(doc).get(toRecordId(note.id))
      const [x, y, w] = places[index] ?? [note.x, note.y, note.w]
      map?.set('pos', [x, y])
      if (note.w > w) map?.set('props.w', w)
    }
  }, origin)
}

/** Makes a zone high enough to hold what reaches down to `bottom`, unless it has a scale, where height is a value. */
export function growZone(doc: Y.Doc, id: string, bottom: number): void {
  const zone = zonesOfFrames(doc).find(zone => zone.id === id)
  if (zone && !zone.scale) growRows(doc, [{ zone, height: bottom - zone.box.y + laneChrome.cellFoot }])
}

type Place = [x: number, y: number, w: number]

/** A place for each text, in order. Rows that become too low are made higher first. */
function findPlaces(doc: Y.Doc, texts: readonly Pick<NoteToPlace, 'text' | 'zone'>[]): Place[] {
  const zones = new Map(zonesOfFrames(doc).map(zone => [zone.id, zone]))
  const stacks = stacksOf(doc, zones, [...notesOf(doc), ...clustersIn(doc)])
  const placed = texts.map(({ text, zone: id }) => {
    if (id === undefined) return { zone: undefined, h: estimateHeight(text) }
    const zone = zones.get(id)
    const stack = stacks.get(id)
    if (!zone || !stack) throw new DomainError('unknown-zone', { field: 'zone', detail: id })
    return { zone, ...stack.add(text) }
  })
  growRows(
    doc,
    placed.flatMap(({ zone }) => (zone ? [{ zone, height: stacks.get(zone.id)?.height() ?? 0 }] : [])),
  )
  const grown = new Map(zonesOfFrames(doc).map(zone => [zone.id, zone.box]))
  // Read only now: loose notes below a row that has grown have moved down.
  const count = placed.filter(({ zone }) => !zone).length
  const nextLoose = loosePlaces(doc, count > 0 ? looseNotes(doc) : [], count)
  return placed.map(place => {
    if (!place.zone) return nextLoose(place.h)
    const box = grown.get(place.zone.id) ?? place.zone.box
    return [box.x + place.dx, box.y + place.dy, place.w]
  })
}

interface Stack {
  /** Puts a text under the last one of the shortest column. Offsets from the zone's corner hold when it moves. */
  add(text: string): { dx: number; dy: number; w: number }
  /** How high the zone has to be for all of it. */
  height(): number
}

/** What new notes go below: notes, and the boxes of clusters. */
type Standing = Box & { zone: string | null }

function clustersIn(doc: Y.Doc): Standing[] {
  const zones = zonesOfFrames(doc)
  return clustersOf(doc).map(cluster => {
    const { x, y } = headOf(cluster)
    return { ...cluster.box, zone: zoneAt(zones, x, y)?.id ?? null }
  })
}

/** What stands in each zone, in as many columns as the zone is wide enough for. */
function stacksOf(doc: Y.Doc, zones: Map<string, ZoneOfFrame>, standing: Standing[]): Map<string, Stack> {
  const byZone = Map.groupBy(standing, each => each.zone)
  const { cellPadding, cellFoot, gap } = laneChrome
  return new Map(
    [...zones.values()].map(({ id, box, isNamed, frame }) => {
      // What cannot be in it without a row that may not grow lies over what is there.
      const most = isClosedIn(doc, frame.id) ? box.h : laneSizes.max
      const w = Math.min(stickySize.width, box.w - 2 * cellPadding)
      const step = w + cellPadding
      const columns = Math.max(1, Math.floor((box.w - cellPadding) / step))
      const free = Array.from({ length: columns }, () => (isNamed ? laneChrome.cellName : cellPadding))
      for (const each of byZone.get(id) ?? [])
        for (const [column, y] of free.entries()) {
          const x = box.x + cellPadding + column * step
          if (each.x < x + w && each.x + each.w > x) free[column] = Math.max(y, each.y + each.h + gap - box.y)
        }
      const stack: Stack = {
        add(text) {
          const highest = Math.max(cellPadding, most - cellFoot - stickySize.minHeight)
          const y = Math.min(...free)
          const column = free.indexOf(y)
          free[column] = y + estimateHeight(text, w) + gap
          return { dx: cellPadding + column * step, dy: Math.min(y, highest), w }
        },
        height: () => Math.min(Math.max(...free) - gap + cellFoot, most),
      }
      return [id, stack] as const
    }),
  )
}

const looseNotes = (doc: Y.Doc): Standing[] =>
  [...notesOf(doc), ...clustersIn(doc)].filter(({ zone }) => zone === null)

/** Below the frames and the loose notes that lie there, in rows of six; of many, in as many rows as fit a screen. */
function loosePlaces(doc: Y.Doc, loose: Standing[], count: number): (height: number) => Place {
  const gap = 16
  const step = stickySize.width + gap
  const columns = Math.max(6, Math.ceil(0.69 * Math.sqrt(loose.length + count)))
  const top = framesOf(doc).reduce((low, { y, props }) => Math.max(low, y + lanesSize(props).h + 48), 0)
  const bottoms = Array.from({ length: columns }, (_, column) =>
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
