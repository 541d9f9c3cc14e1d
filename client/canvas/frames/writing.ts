// Which name of which frame this person is writing on the canvas.
import { atom, type Atom, type Editor, type TLShapeId, type VecLike } from 'tldraw'
import { isLanes, type LanesShape } from '../shapes/lanes/lanesShape.ts'
import { headingAt, type Heading, type PlacedHeading } from './headings.ts'

export interface Written {
  frame: TLShapeId
  heading: Heading
}

const known = new WeakMap<Editor, Atom<Written | undefined>>()

function writingOf(editor: Editor): Atom<Written | undefined> {
  const old = known.get(editor)
  if (old) return old
  const made = atom<Written | undefined>('written heading', undefined)
  known.set(editor, made)
  return made
}

/** Reading it inside a computation follows it. */
export const writtenHeading = (editor: Editor): Written | undefined => writingOf(editor).get()

export const writeHeading = (editor: Editor, written: Written | undefined): void =>
  void writingOf(editor).set(written)

/** The frames of the board, the foremost first. */
export const framesOnCanvas = (editor: Editor): LanesShape[] =>
  editor.getCurrentPageShapesSorted().filter(isLanes).reverse()

/** The name that stands at a point of the page. */
export function headingOnCanvas(
  editor: Editor,
  point: VecLike,
): { frame: LanesShape; placed: PlacedHeading } | undefined {
  for (const frame of framesOnCanvas(editor)) {
    const { x, y } = editor.getPointInShapeSpace(frame, point)
    const placed = headingAt(frame.props, x, y)
    if (placed) return { frame, placed }
  }
  return undefined
}

/** The frame around a point, the foremost first. */
export const frameAt = (editor: Editor, point: VecLike): LanesShape | undefined =>
  framesOnCanvas(editor).find(frame => editor.getShapePageBounds(frame)?.containsPoint(point))

/** Of those that may be meant the one that is chosen, else the one nearest to the middle of the view. */
export function frameMeant(editor: Editor, mayBe: (frame: LanesShape) => boolean): LanesShape | undefined {
  const chosen = editor.getOnlySelectedShape() ?? undefined
  if (isLanes(chosen) && mayBe(chosen)) return chosen
  const { center } = editor.getViewportPageBounds()
  const far = (frame: LanesShape) => {
    const bounds = editor.getShapePageBounds(frame)
    if (!bounds) return Infinity
    const x = Math.max(bounds.x - center.x, 0, center.x - bounds.maxX)
    const y = Math.max(bounds.y - center.y, 0, center.y - bounds.maxY)
    return Math.hypot(x, y)
  }
  return framesOnCanvas(editor)
    .filter(mayBe)
    .toSorted((a, b) => far(a) - far(b))[0]
}
