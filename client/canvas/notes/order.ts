import { getIndicesBetween, sortByIndex, type Editor, type IndexKey, type TLShape } from 'tldraw'
import { isLanes } from '../shapes/lanesShape.ts'

/** Places at the very back of what people drew, and still in front of the prepared frames. */
export function placesAtBack(editor: Editor, count: number): IndexKey[] {
  const shapes = editor
    .getSortedChildIdsForParent(editor.getCurrentPageId())
    .flatMap(id => editor.getShape(id) ?? [])
  const sorted = shapes.sort(sortByIndex)
  return getIndicesBetween(
    sorted.findLast(isLanes)?.index,
    sorted.find(shape => !isLanes(shape))?.index,
    count,
  )
}

export function sendToBack(editor: Editor, shapes: TLShape[]): void {
  const places = placesAtBack(editor, shapes.length)
  const sorted = [...shapes].sort(sortByIndex)
  editor.markHistoryStoppingPoint('to back')
  editor.updateShapes(sorted.map(({ id, type }, at) => ({ id, type, index: places[at] })))
}

export function bringToFront(editor: Editor, shapes: TLShape[]): void {
  editor.markHistoryStoppingPoint('to front')
  editor.bringToFront(shapes)
}
