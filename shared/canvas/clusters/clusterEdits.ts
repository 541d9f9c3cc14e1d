// Making clusters, and keeping them in order while notes come and go. Each is one change of the document.
import type * as Y from 'yjs'
import { blocksIn, clearOf, makeRoom, moveTo, piecesOf, zoneOfCluster, type Pieces } from '../blocks.ts'
import { clusterChrome, clusterRecord, type Cluster } from './clusters.ts'
import { recordsOf, toNoteId, toRecordId } from '../document.ts'
import { createRecordMap } from '../fields.ts'
import { columnsFor, gridGap, gridOf, inReadingOrder, type Size } from '../notes/grid.ts'
import { laneChrome, type Box, type Zone } from '../lanes/lanes.ts'
import { zoneAt, type Measure, type Note } from '../notes/notes.ts'

const { head, padding, minWidth, minHeight } = clusterChrome

/** How many columns fit into a width; at least one. */
function columnsIn(sizes: readonly Size[], w: number): number {
  let columns = 1
  while (columns < sizes.length && gridOf(sizes, columns + 1).w <= w) columns++
  return columns
}

interface Layout {
  box: Box
  notes: { id: string; x: number; y: number }[]
}

/** Notes in rows under the heading. The box grows and shrinks downwards, and is never narrower than it was. */
export function layOut(box: Box, notes: readonly Note[], columns: number): Layout {
  const grid = gridOf(notes, columns)
  const x = box.x + padding
  const y = box.y + head
  return {
    box: {
      x: box.x,
      y: box.y,
      w: Math.max(box.w, minWidth, grid.w + 2 * padding),
      h: Math.max(minHeight, head + grid.h + padding),
    },
    notes: notes.map(({ id }, index) => {
      const place = grid.places[index] ?? { x: 0, y: 0 }
      return { id, x: x + place.x, y: y + place.y }
    }),
  }
}

/** Within its zone from left to right; one that is as wide as the zone takes the padding too. */
function fitInto(zone: Zone | undefined, box: Box): Box {
  if (!zone) return box
  const margin = Math.max(0, Math.min(laneChrome.cellPadding, (zone.box.w - box.w) / 2))
  const left = zone.box.x + margin
  const right = zone.box.x + zone.box.w - margin
  return { ...box, x: Math.max(left, Math.min(box.x, right - box.w)) }
}

/** How wide a cluster may be there. */
const widestIn = (zone: Zone | undefined): number => zone?.box.w ?? Infinity

function write(doc: Y.Doc, pieces: Pieces, cluster: Cluster, layout: Layout, zone: Zone | undefined): void {
  const map = recordsOf(doc).get(toRecordId(cluster.id))
  const { x, y, w, h } = layout.box
  // First: while the box is not there, what lies where it will be belongs to nobody.
  makeRoom(doc, pieces, layout.box, zone, new Set([cluster.id, ...layout.notes.map(note => note.id)]))
  for (const note of layout.notes) moveTo(doc, note.id, note.x, note.y)
  if (!map) return
  moveTo(doc, cluster.id, x, y)
  if (map.get('props.w') !== w) map.set('props.w', w)
  if (map.get('props.h') !== h) map.set('props.h', h)
}

export interface NewCluster {
  id: string
  heading: string
  /** Its place in tldraw's order: behind all notes. */
  index: string
  notes: readonly string[]
  /** The one of them that keeps its place, as what the others were dropped on does; otherwise the topmost. */
  around?: string
}

/** Puts notes under a new heading, where one of them stood. Clusters that they leave close up. */
export function groupNotes(
  doc: Y.Doc,
  { id, heading, index, notes: ids, around }: NewCluster,
  measure: Measure,
): void {
  const pieces = piecesOf(doc, measure)
  const wanted = new Set(ids)
  const inOrder = inReadingOrder(pieces.notes.filter(note => wanted.has(note.id)))
  const standing = inOrder.find(note => note.id === around)
  const notes = standing ? [standing, ...inOrder.filter(note => note !== standing)] : inOrder
  const [first] = notes
  if (!first) return
  const left = (standing?.x ?? Math.min(...notes.map(note => note.x))) - padding
  const zone = zoneAt(pieces.zones, first.x + first.w / 2, first.y + first.h / 2)
  const top = zone ? Math.max(first.y - head, zone.box.y + laneChrome.cellPadding) : first.y - head
  const columns = columnsFor(notes, { widest: widestIn(zone) - 2 * padding })
  const { box } = layOut({ x: left, y: top, w: 0, h: 0 }, notes, columns)
  // It goes below what stands under a heading already: that has its place.
  const emptied = new Set(notes.flatMap(note => note.cluster?.id ?? []))
  const others = pieces.clusters.filter(each => !emptied.has(each.id)).map(each => each.box)
  const place = zone ? clearOf(others, fitInto(zone, box)) : clearOf([...others, ...pieces.frames], box)
  const cluster = { id, heading, box: place }
  write(doc, pieces, cluster, layOut(cluster.box, notes, columns), zone)
  recordsOf(doc).set(toRecordId(id), createRecordMap(clusterRecord(cluster, index)))
  refit(doc, emptied, measure)
}

/** What becomes of a cluster's notes and size. What is not said stays. */
export interface Refit {
  /** Notes that belong to it from now on, wherever they stand; others that lie in it belong to it as well. */
  joining?: ReadonlySet<string>
  /** Notes that leave it, though they may still lie in it. */
  leaving?: ReadonlySet<string>
  /** Otherwise they keep their order. */
  order?: (a: Note, b: Note) => number
}

/** Puts a cluster in order again: its notes in rows, its box around them. One that is empty and has no name goes. */
export function refitCluster(doc: Y.Doc, id: string, measure: Measure, change: Refit = {}): void {
  const { joining, leaving, order } = change
  const read = piecesOf(doc, measure)
  const cluster = read.clusters.find(each => each.id === id)
  if (!cluster) return
  // What leaves is loose from now on, and goes out of the way where it still lies in the box.
  const loosen = (note: Note) =>
    leaving?.has(note.id) && note.cluster?.id === id ? { ...note, cluster: null } : note
  const pieces = { ...read, notes: leaving ? read.notes.map(loosen) : read.notes }
  const inside = pieces.notes.filter(note => note.cluster?.id === id || joining?.has(note.id))
  if (inside.length === 0 && cluster.heading.trim() === '') {
    recordsOf(doc).delete(toRecordId(id))
    return
  }
  const ordered = inReadingOrder(inside)
  const notes = order ? [...ordered].sort(order) : ordered
  const zone = zoneOfCluster(pieces.zones, cluster)
  const box = { ...cluster.box, w: Math.min(cluster.box.w, widestIn(zone)) }
  const columns = columnsIn(notes, box.w - 2 * padding)
  const { box: grown } = layOut(box, notes, columns)
  write(doc, pieces, cluster, layOut(fitInto(zone, grown), notes, columns), zone)
}

export function refit(doc: Y.Doc, clusters: Iterable<string>, measure: Measure): void {
  for (const id of clusters) refitCluster(doc, id, measure)
}

/** Takes a cluster with its notes to another zone, below what stands there. */
export function moveClusterToZone(doc: Y.Doc, id: string, zoneId: string, measure: Measure): void {
  const pieces = piecesOf(doc, measure)
  const cluster = pieces.clusters.find(each => each.id === id)
  const zone = pieces.zones.find(each => each.id === zoneId)
  if (!cluster || !zone || zoneOfCluster(pieces.zones, cluster)?.id === zoneId) return
  const notes = inReadingOrder(pieces.notes.filter(note => note.cluster?.id === id))
  const own = new Set([id, ...notes.map(note => note.id)])
  const top = zone.box.y + laneChrome.cellPadding
  const y = blocksIn(pieces, zoneId, own).reduce(
    (low, { box }) => Math.max(low, box.y + box.h + gridGap),
    top,
  )
  const w = Math.min(cluster.box.w, widestIn(zone))
  const columns = columnsIn(notes, w - 2 * padding)
  const { box } = layOut({ ...cluster.box, x: zone.box.x, y, w }, notes, columns)
  write(doc, pieces, cluster, layOut(fitInto(zone, box), notes, columns), zone)
}

/** Takes the heading and the box away; the notes stay where they are. */
export function ungroup(doc: Y.Doc, cluster: string): void {
  recordsOf(doc).delete(toRecordId(toNoteId(cluster)))
}
