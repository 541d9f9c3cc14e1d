// What is under the pointer. tldraw asks every shape of the page, at every move of the camera too; here notes are asked
// that stand at that place, and what is no note.
import type { Editor, TLShape, TLShapeId, VecLike } from 'tldraw'
import { noteViewOf } from './noteView.ts'

/** It lasts as long as the editor. */
export function hitNear(editor: Editor): void {
  const { boxes, order } = noteViewOf(editor)
  const shapesSorted = editor.getCurrentPageShapesSorted.bind(editor)
  const shapeAtPoint = editor.getShapeAtPoint.bind(editor)
  /** While a place is looked at: all that the editor needs to know of. */
  let near: TLShape[] | undefined

  editor.getCurrentPageShapesSorted = () => near ?? shapesSorted()

  editor.getShapeAtPoint = (point, options = {}) => {
    const { renderingOnly = false, margin = 0, ...rest } = options
    near = shapesNear(point, margin, renderingOnly)
    try {
      return shapeAtPoint(point, { ...rest, margin })
    } finally {
      near = undefined
    }
  }

  function shapesNear({ x, y }: VecLike, margin: number, isSeenOnly: boolean): TLShape[] {
    const { grid, others } = boxes.get()
    const hidden = isSeenOnly ? editor.getCulledShapes() : undefined
    const ids: TLShapeId[] = []
    for (const id of others) if (!hidden?.has(id)) ids.push(id)
    // A note that ends just there counts too.
    const reach = margin + 1
    grid.eachIn({ minX: x - reach, minY: y - reach, maxX: x + reach, maxY: y + reach }, id => ids.push(id))
    const places = order.get()
    const placeOf = (id: TLShapeId) => places.get(id) ?? 0
    return ids.sort((a, b) => placeOf(a) - placeOf(b)).flatMap(id => editor.getShape(id) ?? [])
  }
}
