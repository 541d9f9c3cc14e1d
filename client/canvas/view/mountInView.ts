// Lets the canvas mount what is in view, and not everything there is: tldraw mounts every shape of the page with
// four reactions each, and hides those out of view. Here a note out of view, or painted, has no element at all.
import { Box, computed, type Editor, type TLRenderingShape, type TLShape, type TLShapeId } from 'tldraw'
import { isIn } from './noteBoxes.ts'
import { noteViewOf } from './noteView.ts'

/** Call it before the canvas is rendered for the first time. It lasts as long as the editor. */
export function mountInView(editor: Editor): void {
  const { boxes, mounted } = noteViewOf(editor)

  const renderingShapes = computed('shapes in the page', () => {
    const notes = boxes.get().byId
    const shown = mounted.get()
    return listShapes(editor, id => !notes.has(id) || shown.has(id))
  })
  editor.getRenderingShapes = () => renderingShapes.get()

  const notVisible = computed('shapes out of view', () => {
    const view = editor.getViewportPageBounds()
    const notes = boxes.get().byId
    const hidden = new Set<TLShapeId>()
    for (const id of editor.getCurrentPageShapeIds()) {
      const box = notes.get(id)
      if (box ? !isIn(view, box) : !isInView(editor, id, view)) hidden.add(id)
    }
    return hidden
  })
  editor.getNotVisibleShapes = () => notVisible.get()

  const pageBounds = computed('bounds of the page', () => {
    const notes = boxes.get().byId
    const found: Box[] = []
    for (const id of editor.getCurrentPageShapeIds()) {
      const bounds = notes.has(id) ? undefined : editor.getShapeMaskedPageBounds(id)
      if (bounds) found.push(bounds)
    }
    for (const { x, y, w, h } of notes.values()) found.push(new Box(x, y, w, h))
    return found.length > 0 ? Box.Common(found) : undefined
  })
  editor.getCurrentPageBounds = () => pageBounds.get()
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
