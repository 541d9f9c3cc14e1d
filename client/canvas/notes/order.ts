import {
  getIndicesBetween,
  sortByIndex,
  type Editor,
  type IndexKey,
  type TLShape,
  type TLShapeId,
} from 'tldraw'
import * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { isCluster } from '../shapes/clusters/clusterShape.ts'
import { isLanes } from '../shapes/lanes/lanesShape.ts'

/** What notes lie on, and never under. */
const isPaper = (shape: TLShape) => isLanes(shape) || isCluster(shape)

interface Placed {
  index: IndexKey
  isPaper: boolean
}

/** Places right in front of the last paper, and so behind all that lies on it. */
function placesOnPaper(shapes: readonly Placed[], count: number): IndexKey[] {
  const sorted = [...shapes].sort(sortByIndex)
  const last = sorted.findLastIndex(({ isPaper }) => isPaper)
  return getIndicesBetween(sorted[last]?.index, sorted[last + 1]?.index, count)
}

/** Places at the very back of what people drew, and still in front of the prepared frames, or of other `paper`. */
export function placesAtBack(
  editor: Editor,
  count: number,
  paper: (shape: TLShape) => boolean = isLanes,
): IndexKey[] {
  const shapes = editor
    .getSortedChildIdsForParent(editor.getCurrentPageId())
    .flatMap(id => editor.getShape(id) ?? [])
  return placesOnPaper(
    shapes.map(shape => ({ index: shape.index, isPaper: paper(shape) })),
    count,
  )
}

const farInFront = 'Zzz' as IndexKey

/** The same, for who has no canvas: a place in front of the frames of a document, and behind its notes. */
export function behindNotes(doc: Y.Doc): IndexKey {
  const shapes = [...recordsOf(doc).values()].flatMap((map: unknown): Placed[] => {
    const index: unknown = map instanceof Y.Map ? map.get('index') : undefined
    const isPaper = map instanceof Y.Map && map.get('type') === 'lanes'
    return typeof index === 'string' ? [{ index: index as IndexKey, isPaper }] : []
  })
  try {
    return placesOnPaper(shapes, 1)[0] ?? farInFront
  } catch {
    // Records are anybody's: what a canvas would mend is read as it is.
    return farInFront
  }
}

export function sendToBack(editor: Editor, shapes: TLShape[]): void {
  const places = placesAtBack(editor, shapes.length, isPaper)
  const sorted = [...shapes].sort(sortByIndex)
  editor.markHistoryStoppingPoint('to back')
  editor.updateShapes(sorted.map(({ id, type }, at) => ({ id, type, index: places[at] })))
}

export function bringToFront(editor: Editor, shapes: TLShape[]): void {
  editor.markHistoryStoppingPoint('to front')
  editor.bringToFront(shapes.filter(shape => !isPaper(shape)))
}

/** More at once keep their order among the others: it would be a change for everyone, for each of them. */
const mostRaised = 50

/** What somebody takes in hand lies on top from then on. */
export function raiseNotes(editor: Editor, notes: TLShapeId[]): void {
  if (notes.length > 0 && notes.length <= mostRaised) editor.bringToFront(notes)
}
