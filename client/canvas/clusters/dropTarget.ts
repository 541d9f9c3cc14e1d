// While notes are dragged: where they are, and what would happen if they were let go there.
import { atom, WeakCache, type Atom, type Editor, type TLShapeId, type VecLike } from 'tldraw'
import { doOverlap } from '#shared/canvas/blocks.ts'
import { isInside, type Box } from '#shared/canvas/lanes/lanes.ts'
import { isCluster } from '../shapes/clusters/clusterShape.ts'
import { isSticky } from '../shapes/sticky/stickyShape.ts'
import { clusters, clustersWith, clusterUnder, type ClusterOnCanvas } from './membership.ts'

export interface NoteDrag {
  /** The clusters the notes come from. */
  sources: Set<TLShapeId>
  /** Where to drop them to take them out; undefined when they stand in none. */
  exit: Box | undefined
}

const drags = new WeakCache<Editor, Atom<NoteDrag | undefined>>()

/** The drag that is under way. */
export const noteDrag = (editor: Editor): Atom<NoteDrag | undefined> =>
  drags.get(editor, () => atom<NoteDrag | undefined>('drag of notes', undefined))

export const draggedNotes = (editor: Editor): TLShapeId[] =>
  editor
    .getSelectedShapes()
    .filter(isSticky)
    .map(({ id }) => id)

export function startDrag(editor: Editor): NoteDrag | undefined {
  const notes = draggedNotes(editor)
  if (notes.length === 0 || editor.getSelectedShapes().some(isCluster)) return undefined
  const all = clusters(editor)
  const sources = clustersWith(editor, notes)
  const source = all.find(({ id }) => sources.has(id))
  return { sources, exit: source && exitBeside(editor, source, all) }
}

/** Pixels on the screen. */
const exitSize = { w: 208, least: 132, most: 420, gap: 20, edge: 72 }

/** Right, left, below or above the cluster, where it is in view and in nobody's way; else at the edge of the view. */
function exitBeside(editor: Editor, { id, box }: ClusterOnCanvas, all: ClusterOnCanvas[]): Box {
  const zoom = editor.getZoomLevel()
  const view = editor.getViewportPageBounds()
  const gap = exitSize.gap / zoom
  const w = exitSize.w / zoom
  const high = Math.min(Math.max(box.h, exitSize.least / zoom), exitSize.most / zoom)
  const low = exitSize.least / zoom
  const wide = Math.max(box.w, w)
  const places: Box[] = [
    { x: box.x + box.w + gap, y: box.y, w, h: high },
    { x: box.x - gap - w, y: box.y, w, h: high },
    { x: box.x, y: box.y + box.h + gap, w: wide, h: low },
    { x: box.x, y: box.y - gap - low, w: wide, h: low },
  ]
  const others = all.filter(each => each.id !== id).map(each => each.box)
  const isSeen = ({ x, y, w, h }: Box) =>
    x >= view.minX && x + w <= view.maxX && y >= view.minY && y + h <= view.maxY
  const free = places.find(place => isSeen(place) && !others.some(other => doOverlap(place, other)))
  const edge = exitSize.edge / zoom
  return free ?? { x: view.maxX - gap - w, y: view.minY + edge, w, h: view.h - 2 * edge }
}

export type DropTarget = { kind: 'exit' } | { kind: 'cluster'; cluster: ClusterOnCanvas } | undefined

/** A little beyond its edge a cluster takes notes as well; the way out comes before that, but not before its inside. */
export function targetAt(editor: Editor, { exit }: NoteDrag, point: VecLike): DropTarget {
  const inside = clusterUnder(editor, point)
  const isAtExit = exit && isInside(exit, point.x, point.y)
  if (isAtExit && (!inside || exit.h > editor.getViewportPageBounds().h / 2)) return { kind: 'exit' }
  const cluster = inside ?? clusterUnder(editor, point, 24)
  return cluster && { kind: 'cluster', cluster }
}
