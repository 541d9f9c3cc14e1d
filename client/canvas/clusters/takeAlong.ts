// A cluster that is copied or moved takes its notes along, though they are not its children.
import type { Editor, TLShape, TLShapeId } from 'tldraw'
import { isInside } from '#shared/canvas/lanes/lanes.ts'
import { isCluster } from '../shapes/clusters/clusterShape.ts'
import { membersOf, middleOf, noteBoxesOf } from './membership.ts'

function withMembers(editor: Editor, shapes: readonly (TLShapeId | TLShape)[]): TLShapeId[] {
  const ids = new Set(shapes.map(shape => (typeof shape === 'string' ? shape : shape.id)))
  for (const id of ids)
    if (isCluster(editor.getShape(id))) for (const note of membersOf(editor, id)) ids.add(note)
  return [...ids]
}

/** @returns how to stop it */
export function takeNotesAlong(editor: Editor): () => void {
  const duplicate = editor.duplicateShapes.bind(editor)
  const content = editor.getContentFromCurrentPage.bind(editor)
  editor.duplicateShapes = (shapes, offset) => duplicate(withMembers(editor, shapes), offset)
  editor.getContentFromCurrentPage = shapes => content(withMembers(editor, shapes))

  // What is cut is chosen when it is deleted.
  const beforeCut = () => {
    if (editor.getEditingShapeId() !== null || !editor.getSelectedShapes().some(isCluster)) return
    editor.setSelectedShapes(withMembers(editor, editor.getSelectedShapeIds()))
  }
  document.addEventListener('cut', beforeCut, { capture: true })
  return () => document.removeEventListener('cut', beforeCut, { capture: true })
}

/** Aligned, or moved with the arrow keys. Of a drag the shape itself is told, and that notes it passes stay. */
export function moveNotesAlong(editor: Editor): () => void {
  return editor.sideEffects.registerAfterChangeHandler('shape', (before, after, source) => {
    if (source !== 'user' || !isCluster(before) || !isCluster(after)) return
    const [dx, dy] = [after.x - before.x, after.y - before.y]
    const isSized = before.props.w !== after.props.w || before.props.h !== after.props.h
    if ((dx === 0 && dy === 0) || isSized || editor.isInAny('select.translating', 'select.resizing')) return
    const { x, y, props } = before
    const chosen = new Set(editor.getSelectedShapeIds())
    const moves = [...noteBoxesOf(editor)].flatMap(([id, box]) => {
      const middle = middleOf(box)
      const isHeld = isInside({ x, y, w: props.w, h: props.h }, middle.x, middle.y) && !chosen.has(id)
      return isHeld ? [{ id, type: 'sticky', x: box.x + dx, y: box.y + dy }] : []
    })
    editor.updateShapes(moves)
  })
}
