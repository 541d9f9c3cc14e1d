// What of a board goes into a picture: all of it, what is chosen, or one frame with everything that lies on it.
import { Box, type Editor, type TLShape, type TLShapeId } from 'tldraw'
import { isLanes } from '../shapes/lanes/lanesShape.ts'

export interface Cutout {
  /** `board`, `selection`, or the id of a frame. */
  key: string
  /** What a frame is called; empty for the others. */
  title: string
  ids: TLShapeId[]
  /** Page units. */
  bounds: Box
}

/** Around everything, page units. */
const margin = 40
/** The title of a frame of lanes stands above it. */
const headroom = 44
const edge = 12

export function wholeBoard(editor: Editor): Cutout | undefined {
  const bounds = editor.getCurrentPageBounds()
  const ids = [...editor.getCurrentPageShapeIds()]
  if (!bounds || ids.length === 0) return undefined
  return { key: 'board', title: '', ids, bounds: withTitles(editor, bounds, ids).expandBy(margin) }
}

export function selection(editor: Editor): Cutout | undefined {
  const bounds = editor.getSelectionPageBounds()
  const ids = editor.getSelectedShapeIds()
  if (!bounds || ids.length === 0) return undefined
  return { key: 'selection', title: '', ids, bounds: bounds.clone().expandBy(margin) }
}

/** Frames as a person reads them: from the top, then from the left. */
export function frames(editor: Editor): Cutout[] {
  const shapes = editor.getCurrentPageShapes()
  return shapes
    .filter(isFrame)
    .flatMap(frame => {
      const bounds = editor.getShapePageBounds(frame)
      return bounds ? [{ frame, bounds }] : []
    })
    .sort((a, b) => a.bounds.y - b.bounds.y || a.bounds.x - b.bounds.x)
    .map(({ frame, bounds }) => ({
      key: frame.id,
      title: titleOf(frame),
      ids: shapes.filter(shape => editor.getShapePageBounds(shape)?.collides(bounds)).map(({ id }) => id),
      bounds: around(frame, bounds),
    }))
}

/** What has several pages gets a page a frame, and one more for what lies outside; a board without frames is one page. */
export function pagesOf(editor: Editor): Cutout[] {
  const found = frames(editor)
  const last = found.length > 0 ? outside(editor, found) : wholeBoard(editor)
  return last ? [...found, last] : found
}

function outside(editor: Editor, found: readonly Cutout[]): Cutout | undefined {
  const inside = new Set(found.flatMap(({ ids }) => ids))
  const ids = [...editor.getCurrentPageShapeIds()].filter(id => !inside.has(id))
  const boxes = ids.flatMap(id => editor.getShapePageBounds(id) ?? [])
  if (boxes.length === 0) return undefined
  return { key: 'outside', title: '', ids, bounds: Box.Common(boxes).expandBy(margin) }
}

const isFrame = (shape: TLShape): boolean => isLanes(shape) || shape.type === 'frame'

function titleOf(frame: TLShape): string {
  if (isLanes(frame)) return frame.props.title
  return 'name' in frame.props && typeof frame.props.name === 'string' ? frame.props.name : ''
}

function around(frame: TLShape, bounds: Box): Box {
  const box = bounds.clone().expandBy(edge)
  if (!isLanes(frame)) return box
  return new Box(box.x, bounds.y - headroom, box.w, box.maxY - bounds.y + headroom)
}

/** Geometry does not know of what stands above a frame of lanes. */
function withTitles(editor: Editor, bounds: Box, ids: TLShapeId[]): Box {
  const tops = ids.flatMap(id => {
    const shape = editor.getShape(id)
    return isLanes(shape) ? [shape.y - headroom + margin] : []
  })
  const top = Math.min(bounds.y, ...tops)
  return new Box(bounds.x, top, bounds.w, bounds.maxY - top)
}
