// What stands on a board as one piece: a loose note, or a cluster with its notes. What grows pushes the pieces below
// it down, so that nothing comes to lie on anything, and a note never slips into a cluster by itself.
import type * as Y from 'yjs'
import { headOf, type Cluster } from './clusters/clusters.ts'
import { recordsOf, toRecordId } from './document.ts'
import { gridGap } from './notes/grid.ts'
import { lanesSize, type Box, type Zone } from './lanes/lanes.ts'
import { framesOf, groundOf, notesOf, zoneAt, type Measure, type Note } from './notes/notes.ts'
import { growZone } from './notes/place.ts'

/** A board as it is arranged: read once, in one transaction. */
export interface Pieces {
  zones: Zone[]
  /** The outlines of the prepared frames. */
  frames: Box[]
  clusters: Cluster[]
  /** With the height they are measured to have. */
  notes: Note[]
}

export function piecesOf(doc: Y.Doc, measure: Measure): Pieces {
  const ground = { ...groundOf(doc), measure }
  const frames = framesOf(doc).map(({ x, y, props }) => ({ x, y, ...lanesSize(props) }))
  return { zones: ground.zones, frames, clusters: ground.clusters, notes: notesOf(doc, ground) }
}

export function zoneOfCluster(zones: Zone[], cluster: Cluster): Zone | undefined {
  const { x, y } = headOf(cluster)
  return zoneAt(zones, x, y)
}

/** What is locked stays where it is. */
export function moveTo(doc: Y.Doc, id: string, x: number, y: number): void {
  const map = recordsOf(doc).get(toRecordId(id))
  const pos: unknown = map?.get('pos')
  if (map?.get('isLocked') === true) return
  if (!Array.isArray(pos) || pos[0] !== x || pos[1] !== y) map?.set('pos', [x, y])
}

/** The box where it lies on none of the others: here, or further down. */
export function clearOf(others: readonly Box[], box: Box): Box {
  const hit = (y: number) => others.find(other => doOverlap({ ...box, y }, other))
  let { y } = box
  // Each of them is in the way once: so far away that one more is no other number, it is left where it is.
  for (let left = others.length, above = hit(y); above && left > 0; left--, above = hit(y))
    y = above.y + above.h + gridGap
  return { ...box, y }
}

interface Block {
  box: Box
  /** Ids of its records. */
  ids: string[]
}

export const doOverlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h

/** The pieces of a zone, or of no zone, without some of the notes and clusters. */
export function blocksIn(
  { zones, clusters, notes }: Pieces,
  zone: string | null,
  without: Set<string>,
): Block[] {
  const loose = notes
    .filter(note => note.zone === zone && !note.cluster && !without.has(note.id))
    .map(note => ({ box: note, ids: [note.id] }))
  const grouped = clusters
    .filter(each => !without.has(each.id) && (zoneOfCluster(zones, each)?.id ?? null) === zone)
    .map(({ id, box }) => ({
      box,
      ids: [
        id,
        ...notes.filter(note => note.cluster?.id === id && !without.has(note.id)).map(note => note.id),
      ],
    }))
  return [...loose, ...grouped]
}

/**
 * Makes room for a box in its zone: what it would lie on goes below it, what that would lie on further down, and the
 * zone's row grows with them. A row with a scale does not grow, so the rows that the box reaches into make room as well.
 * @param without what belongs to the box itself
 */
export function makeRoom(
  doc: Y.Doc,
  pieces: Pieces,
  box: Box,
  zone: Zone | undefined,
  without: Set<string>,
): void {
  const places = zone?.scale ? [...pieces.zones.map(({ id }) => id), null] : [zone?.id ?? null]
  const standing = places
    .flatMap(place => blocksIn(pieces, place, without).map(block => ({ ...block, place })))
    .sort((a, b) => a.box.y - b.box.y)
  const settled: Box[] = [box]
  const bottoms = new Map(zone && [[zone.id, box.y + box.h]])
  const moves: { ids: string[]; by: number }[] = []
  for (const block of standing) {
    if (!settled.some(other => doOverlap(block.box, other))) continue
    // What is in no zone does not slip into one on its way down.
    const { y } = clearOf(block.place === null ? [...settled, ...pieces.frames] : settled, block.box)
    settled.push({ ...block.box, y })
    moves.push({ ids: block.ids, by: y - block.box.y })
    if (block.place !== null)
      bottoms.set(block.place, Math.max(bottoms.get(block.place) ?? 0, y + block.box.h))
  }
  // From below: a row that grows moves those under it, and not those above.
  const grown = pieces.zones.filter(({ id }) => bottoms.has(id)).sort((a, b) => b.box.y - a.box.y)
  for (const { id, box: of } of grown) {
    const bottom = bottoms.get(id) ?? 0
    if (bottom > of.y + of.h) growZone(doc, id, bottom)
  }
  for (const { ids, by } of moves)
    for (const id of ids) {
      const pos: unknown = recordsOf(doc).get(toRecordId(id))?.get('pos')
      if (Array.isArray(pos)) moveTo(doc, id, Number(pos[0]), Number(pos[1]) + by)
    }
}
