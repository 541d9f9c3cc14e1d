// A board on which several people have written without seeing each other: what stood there before, and what each has
// brought, in pieces that are moved as one.
import type * as Y from 'yjs'
import { clusterAt, clustersOf, headOf, type Cluster } from '../clusters/clusters.ts'
import { pageId, recordsOf, toNoteId, toRecordId, type RecordMap } from '../document.ts'
import { drawnFramesOf } from '../drawnFrames.ts'
import { zonesOfFrames, type ZoneOfFrame } from '../lanes/grow.ts'
import { isInside, lanesSize, type Box } from '../lanes/lanes.ts'
import { framesOf, notesOf } from '../notes/notes.ts'

/** A note, or a group with its notes. */
export interface Piece {
  box: Box
  /** Ids of its records, with where they are. */
  records: { id: string; x: number; y: number }[]
  zone: ZoneOfFrame | undefined
  /** The frame somebody drew that it lies on. */
  frame: Box | undefined
}

export interface Scene {
  standing: Box[]
  /** Layer by layer, in reading order. */
  layers: Piece[][]
  /** Outlines of prepared frames, and of those that people drew. */
  frames: Box[]
}

/** By note or group who has brought it. */
export const ownersOf = (layers: readonly ReadonlySet<string>[]): Map<string, number> =>
  new Map(layers.flatMap((ids, layer) => [...ids].map(id => [toNoteId(id), layer] as const)))

/** @param layers the ids of the records that each has brought */
export function sceneOf(doc: Y.Doc, layers: readonly ReadonlySet<string>[]): Scene {
  const owners = ownersOf(layers)
  const zones = zonesOfFrames(doc)
  const drawn = drawnFramesOf(doc).map(({ box }) => box)
  const place = (x: number, y: number) => ({
    zone: zones.find(({ box }) => isInside(box, x, y)),
    frame: drawn.find(box => isInside(box, x, y)),
  })
  const standing: Box[] = []
  const pieces: Piece[][] = layers.map(() => [])
  const own = new Map<Cluster, Piece | undefined>()
  const clusters = clustersOf(doc)
  for (const cluster of clusters) {
    const { id, box } = cluster
    const layer = owners.get(id)
    if (layer === undefined) standing.push(box)
    else {
      const { x, y } = headOf(cluster)
      const piece = { box, records: [{ id, x: box.x, y: box.y }], ...place(x, y) }
      pieces[layer]?.push(piece)
      own.set(cluster, piece)
    }
  }
  for (const note of notesOf(doc)) {
    if (!isOnPage(recordsOf(doc).get(toRecordId(note.id)))) continue
    const { id, x, y, w, h } = note
    const layer = owners.get(id)
    if (layer === undefined) {
      standing.push(note)
      continue
    }
    const middle = [x + w / 2, y + h / 2] as const
    // Whoever wrote it has seen the groups of the board, and their own.
    const known = clusters.filter(each => (owners.get(each.id) ?? layer) === layer)
    const cluster = clusterAt(known, ...middle)
    const piece = cluster && own.get(cluster)
    if (piece) piece.records.push({ id, x, y })
    // In a group of the board: that sees to its notes itself.
    else if (!cluster) pieces[layer]?.push({ box: note, records: [{ id, x, y }], ...place(...middle) })
  }
  const frames = [...framesOf(doc).map(({ x, y, props }) => ({ x, y, ...lanesSize(props) })), ...drawn]
  return { standing, layers: pieces.map(each => each.sort(inOrder)), frames }
}

const inOrder = (a: Piece, b: Piece) =>
  a.box.y - b.box.y || a.box.x - b.box.x || compare(a.records[0]?.id ?? '', b.records[0]?.id ?? '')

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const isOnPage = (map: RecordMap | undefined): boolean => {
  const parent = map?.get('parentId')
  return parent === undefined || parent === pageId
}
