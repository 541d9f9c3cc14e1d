// Lets the canvas mount what is in view, and not everything there is: tldraw mounts every shape of the page with
// four reactions each, and hides those out of view. Here a note out of view, or painted, has no element at all.
import { Box, computed, type Editor, type TLRenderingShape, type TLShape, type TLShapeId } from 'tldraw'
import { hitNear } from './hitNear.ts'
import { isIn } from './parts.ts'
import { noteViewOf } from './noteView.ts'

/** Call it before the canvas is rendered for the first time. It lasts as long as the editor. */
export function mountInView(editor: Editor): void {
  const { boxes, mounted } = noteViewOf(editor)
  const others = computed('shapes that are no notes', () => boxes.get().others)

  const renderingShapes = computed('shapes in the page', () => {
    const [rest, notes] = [others.get(), mounted.get()]
    return listShapes(editor, id => rest.has(id) || notes.has(id))
  })
  editor.getRenderingShapes = () => renderingShapes.get()

  // It is asked to hide elements: notes without one are not named, where they are out of view.
  const notVisible = computed('shapes out of view', () => {
    const view = editor.getViewportPageBounds()
    const { byId } = boxes.get()
    const hidden = new Set<TLShapeId>()
    for (const id of others.get()) if (!isInView(editor, id, view)) hidden.add(id)
    for (const id of mounted.get()) {
      const box = byId.get(id)
      if (!box || !isIn(view, box)) hidden.add(id)
    }
    return hidden
  })
  editor.getNotVisibleShapes = () => notVisible.get()

  // What is brushed over or erased has to be seen.
  const renderingSorted = computed('shapes in view, sorted', () => {
    const view = editor.getViewportPageBounds()
    const { byId } = boxes.get()
    const hidden = editor.getCulledShapes()
    return editor.getCurrentPageShapesSorted().filter(({ id }) => {
      const box = byId.get(id)
      return (box ? isIn(view, box) : !hidden.has(id)) && !editor.isShapeHidden(id)
    })
  })
  editor.getCurrentPageRenderingShapesSorted = () => renderingSorted.get()

  const pageBounds = computed('bounds of the page', () => {
    const { byId, others } = boxes.get()
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
    const reach = (left: number, top: number, right: number, bottom: number) => {
      minX = Math.min(minX, left)
      minY = Math.min(minY, top)
      maxX = Math.max(maxX, right)
      maxY = Math.max(maxY, bottom)
    }
    for (const id of others) {
      const bounds = editor.getShapeMaskedPageBounds(id)
      if (bounds) reach(bounds.minX, bounds.minY, bounds.maxX, bounds.maxY)
    }
    for (const { x, y, w, h } of byId.values()) reach(x, y, x + w, y + h)
    return maxX < minX ? undefined : new Box(minX, minY, maxX - minX, maxY - minY)
  })
  editor.getCurrentPageBounds = () => pageBounds.get()

  hitNear(editor)
}

function isInView(editor: Editor, id: TLShapeId, view: Box): boolean {
  const bounds = editor.getShapePageBounds(id)
  return bounds !== undefined && view.includes(bounds)
}

/** As tldraw lists them, in the order of their ids so that elements keep their places, without those left out. */
function listShapes(editor: Editor, isMounted: (id: TLShapeId) => boolean): TLRenderingShape[] {
  const found: TLRenderingShape[] = []
  const erasing = new Set(editor.getErasingShapeIds())
  const span = editor.options.maxShapesPerPage
  let index = span * 2
  let backgroundIndex = span

  const add = (id: TLShapeId, inherited: number, isParentErasing: boolean) => {
    const shape = isMounted(id) ? editor.getShape(id) : undefined
    if (!shape) {
      index++
      return
    }
    const isErasing = erasing.has(id)
    const isHidden = editor.isShapeHidden(shape)
    const opacity = isHidden
      ? inherited
      : inherited * shape.opacity * (isErasing && !isParentErasing ? 0.32 : 1)
    const util = editor.getShapeUtil(shape)
    if (!isHidden)
      found.push({ id, shape, util, index: index++, backgroundIndex: backgroundIndex++, opacity })
    addChildren(shape, opacity, isParentErasing || isErasing)
  }

  const addChildren = (shape: TLShape, opacity: number, isErasing: boolean) => {
    const children = editor.getSortedChildIdsForParent(shape.id)
    if (children.length === 0) return
    const hasBackground = shape.type === 'frame'
    const outer = backgroundIndex
    if (hasBackground) {
      backgroundIndex = index
      index += span
    }
    for (const child of children) add(child, opacity, isErasing)
    if (hasBackground) backgroundIndex = outer
  }

  for (const id of editor.getSortedChildIdsForParent(editor.getCurrentPageId())) add(id, 1, false)
  return found.sort((one, other) => (one.id > other.id ? 1 : -1))
}
