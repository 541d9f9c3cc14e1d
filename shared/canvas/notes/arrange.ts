// Tidying and sorting: notes into rows and columns, each where it stands already, under its heading or in its zone.
import type * as Y from 'yjs'
import { clearOf, makeRoom, moveTo, piecesOf, type Pieces } from '../blocks.ts'
import { refitCluster } from '../clusters/clusterEdits.ts'
import { columnsFor, gridOf, inReadingOrder } from './grid.ts'
import { laneChrome, type Box, type Zone } from '../lanes/lanes.ts'
import type { Measure, Note } from './notes.ts'
import { PaletteColor } from '../../palette.ts'

export type Order = (a: Note, b: Note) => number

export interface Arrangement {
  measure: Measure
  /** Without it they keep the order in which they are read. Equals keep it too. */
  order?: Order | undefined
}

const rankOf = (color: PaletteColor) => PaletteColor.options.indexOf(color)

export const byColor: Order = (a, b) => rankOf(a.color) - rankOf(b.color)

/** What got most dots comes first. @param dots by note */
export const byVotes =
  (dots: ReadonlyMap<string, number>): Order =>
  (a, b) =>
    (dots.get(b.id) ?? 0) - (dots.get(a.id) ?? 0)

/** What most reacted to comes first. */
export const byReactions: Order = (a, b) => reactionsTo(b) - reactionsTo(a)

const reactionsTo = ({ reactions }: Note) => reactions.reduce((sum, { people }) => sum + people.length, 0)

/** As people sort, numbers by their value; empty notes last. */
export function byText(language: string): Order {
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
  const empty = (note: Note) => (note.text.trim() === '' ? 1 : 0)
  return (a, b) => empty(a) - empty(b) || compare(a.text.trim(), b.text.trim())
}

/** @param nameOf what the author is called; those of nobody come last */
export function byAuthor(language: string, nameOf: (author: string) => string | undefined): Order {
  const { compare } = new Intl.Collator(language, { sensitivity: 'base' })
  const name = ({ author }: Note) => (author === null ? undefined : nameOf(author))
  return (a, b) => {
    const [one, other] = [name(a), name(b)]
    if (one === undefined || other === undefined)
      return Number(one === undefined) - Number(other === undefined)
    return compare(one, other) || compare(a.author ?? '', b.author ?? '')
  }
}

/**
 * Puts notes into rows and columns: those of a cluster in their cluster, those of a zone within their zone, the others
 * where they are. On a scale the height of a note says something: those stay.
 * @returns how many were arranged
 */
export function arrangeNotes(doc: Y.Doc, ids: Iterable<string>, { measure, order }: Arrangement): number {
  const wanted = new Set(ids)
  const first = piecesOf(doc, measure)
  const chosen = first.notes.filter(note => wanted.has(note.id))
  const clusters = new Set(chosen.flatMap(note => note.cluster?.id ?? []))
  for (const cluster of clusters) refitCluster(doc, cluster, measure, order && { order })
  const loose = chosen.filter(note => !note.cluster)
  const byZone = Map.groupBy(loose, note => note.zone)
  let arranged = chosen.length - loose.length
  for (const [zone, { length }] of byZone) {
    // Read again each time: a zone that has grown has moved what is below it.
    const pieces = piecesOf(doc, measure)
    const place = pieces.zones.find(({ id }) => id === zone)
    if (place?.scale) continue
    const notes = pieces.notes.filter(note => wanted.has(note.id) && !note.cluster && note.zone === zone)
    arrangeIn(doc, pieces, notes, place, order)
    arranged += length
  }
  return arranged
}

function arrangeIn(
  doc: Y.Doc,
  pieces: Pieces,
  notes: Note[],
  zone: Zone | undefined,
  order: Order | undefined,
): void {
  const read = inReadingOrder(notes)
  const sorted = order ? [...read].sort(order) : read
  const bounds = boundsOf(notes)
  const padding = laneChrome.cellPadding
  const widest = zone ? zone.box.w - 2 * padding : Infinity
  const columns = columnsFor(sorted, { aspect: bounds.w / Math.max(bounds.h, 1), widest })
  const grid = gridOf(sorted, columns)
  const { x, y } = zone
    ? within(zone.box, bounds, grid.w, padding)
    : clearOf(pieces.frames, { ...bounds, w: grid.w, h: grid.h })
  makeRoom(doc, pieces, { x, y, w: grid.w, h: grid.h }, zone, new Set(notes.map(note => note.id)))
  for (const [index, note] of sorted.entries()) {
    const place = grid.places[index] ?? { x: 0, y: 0 }
    moveTo(doc, note.id, x + place.x, y + place.y)
  }
}

function boundsOf(notes: readonly Note[]): Box {
  const x = Math.min(...notes.map(note => note.x))
  const y = Math.min(...notes.map(note => note.y))
  const right = Math.max(...notes.map(note => note.x + note.w))
  const bottom = Math.max(...notes.map(note => note.y + note.h))
  return { x, y, w: right - x, h: bottom - y }
}

const within = (zone: Box, at: Box, w: number, padding: number) => ({
  x: Math.max(zone.x + padding, Math.min(at.x, zone.x + zone.w - padding - w)),
  y: Math.max(zone.y + padding, at.y),
})
