import { computed, type Computed, type Editor, type TLShapeId } from 'tldraw'

/** Where each shape lies among all, from the back to the front. */
export type ShapeOrder = ReadonlyMap<TLShapeId, number>

/** Worked out anew when a shape comes, goes or changes its place in the pile; not when one moves. */
export const createShapeOrder = (editor: Editor): Computed<ShapeOrder> =>
  computed('order of shapes', () => {
    const order = new Map<TLShapeId, number>()
    const add = (id: TLShapeId) => {
      order.set(id, order.size)
      for (const child of editor.getSortedChildIdsForParent(id)) add(child)
    }
    for (const id of editor.getSortedChildIdsForParent(editor.getCurrentPageId())) add(id)
    return order
  })
