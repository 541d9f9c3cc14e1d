// Which notes stand in which cluster, as the canvas shows them.
import {
  computed,
  WeakCache,
  type Computed,
  type Editor,
  type TLShape,
  type TLShapeId,
  type VecLike,
} from 'tldraw'
import { clusterAt } from '#shared/canvas/clusters/clusters.ts'
import { isInside, type Box } from '#shared/canvas/lanes/lanes.ts'
import { clustersOnCanvas, type ClusterShape } from '../shapes/clusters/clusterShape.ts'
import type { NoteBox } from '../view/noteBoxes.ts'
import { noteViewOf } from '../view/noteView.ts'

export interface ClusterOnCanvas {
  id: TLShapeId
  heading: string
  box: Box
}

const onCanvas = ({ id, x, y, props }: TLShape & ClusterShape): ClusterOnCanvas => ({
  id,
  heading: props.heading,
  box: { x, y, w: props.w, h: props.h },
})

const clustersByEditor = new WeakCache<Editor, Computed<ClusterOnCanvas[]>>()

/** The smallest first, as `clustersOf` has them. Made anew when a cluster changes, not when a note does. */
export const clusters = (editor: Editor): ClusterOnCanvas[] =>
  clustersByEditor
    .get(editor, () =>
      computed('clusters', () =>
        clustersOnCanvas(editor)
          .map(onCanvas)
          .sort((a, b) => a.box.w * a.box.h - b.box.w * b.box.h || (a.id < b.id ? -1 : 1)),
      ),
    )
    .get()

export const middleOf = ({ x, y, w, h }: Pick<NoteBox, 'x' | 'y' | 'w' | 'h'>) => ({
  x: x + w / 2,
  y: y + h / 2,
})

export const noteBoxesOf = (editor: Editor): ReadonlyMap<TLShapeId, NoteBox> =>
  noteViewOf(editor).boxes.get().byId

/** The cluster a note stands in. */
export function clusterOf(editor: Editor, note: TLShapeId): ClusterOnCanvas | undefined {
  const all = clusters(editor)
  const box = all.length > 0 ? noteBoxesOf(editor).get(note) : undefined
  if (!box) return undefined
  const { x, y } = middleOf(box)
  return clusterAt(all, x, y)
}

/** The clusters that some of these notes stand in. */
export function clustersWith(editor: Editor, notes: Iterable<TLShapeId>): Set<TLShapeId> {
  const found = new Set<TLShapeId>()
  const all = clusters(editor)
  if (all.length === 0) return found
  const boxes = noteBoxesOf(editor)
  for (const note of notes) {
    const box = boxes.get(note)
    const middle = box && middleOf(box)
    const cluster = middle && clusterAt(all, middle.x, middle.y)
    if (cluster) found.add(cluster.id)
  }
  return found
}

/** Ids of the notes in a cluster. */
export function membersOf(editor: Editor, cluster: TLShapeId): TLShapeId[] {
  const all = clusters(editor)
  const own = all.find(({ id }) => id === cluster)
  if (!own) return []
  const members: TLShapeId[] = []
  const { x: minX, y: minY, w, h } = own.box
  noteViewOf(editor)
    .boxes.get()
    .grid.eachIn({ minX, minY, maxX: minX + w, maxY: minY + h }, (id, box) => {
      const { x, y } = middleOf(box)
      if (isInside(own.box, x, y) && clusterAt(all, x, y)?.id === cluster) members.push(id)
    })
  return members
}

/** The cluster under a point, taken a little larger than it is drawn: a place to drop on. */
export function clusterUnder(editor: Editor, { x, y }: VecLike, margin = 0): ClusterOnCanvas | undefined {
  return clusters(editor).find(({ box }) =>
    isInside({ x: box.x - margin, y: box.y - margin, w: box.w + 2 * margin, h: box.h + 2 * margin }, x, y),
  )
}
