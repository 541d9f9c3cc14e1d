// What buttons, menus and keys do with what is chosen on the canvas. All of it can be undone in one step.
import type { Editor, TLShapeId } from 'tldraw'
import { toRecordId } from '#shared/canvas/document.ts'
import type { PaletteColor } from '#shared/palette.ts'
import { rememberColor } from './addNote.ts'
import { refitAll } from '../clusters/grouping.ts'
import { clustersWith } from '../clusters/membership.ts'
import { isSticky, type StickyShape } from '../shapes/sticky/stickyShape.ts'
import { fitToRead, fitView } from '../view/fitView.ts'

export const chosenNotes = (editor: Editor): StickyShape[] => editor.getSelectedShapes().filter(isSticky)

export function deleteChosen(editor: Editor): void {
  if (editor.getIsReadonly() || !editor.isIn('select')) return
  const chosen = editor.getSelectedShapeIds()
  const left = clustersWith(editor, chosen)
  editor.markHistoryStoppingPoint('delete')
  editor.deleteShapes(chosen.filter(id => !editor.isShapeOrAncestorLocked(id)))
  refitAll(editor, left)
}

export function colorNotes(editor: Editor, color: PaletteColor): void {
  editor.markHistoryStoppingPoint('colour')
  rememberColor(editor, color)
  changeNotes(editor, { color })
}

export function resizeNotes(editor: Editor, w: number): void {
  editor.markHistoryStoppingPoint('size')
  changeNotes(editor, { w })
}

const changeNotes = (editor: Editor, props: Partial<StickyShape['props']>) =>
  void editor.updateShapes<StickyShape>(chosenNotes(editor).map(({ id }) => ({ id, type: 'sticky', props })))

const motion = (editor: Editor) => ({ animation: { duration: editor.options.animationMediumMs } })

/** Everything in view, none of it under a bar. */
export function showEverything(editor: Editor): void {
  const bounds = editor.getCurrentPageBounds()
  if (!bounds) return void editor.resetZoom()
  fitView(editor, bounds, { duration: editor.options.animationMediumMs })
}

/** Moves the view only when something of what is chosen is out of it. */
export function showChosen(editor: Editor): void {
  const bounds = editor.getSelectionPageBounds()
  if (!bounds || editor.getViewportPageBounds().contains(bounds)) return
  editor.zoomToBounds(bounds, { inset: 96, targetZoom: editor.getZoomLevel(), ...motion(editor) })
}

/** The first look at a board: all of it, or on a phone as much as can be read, from its beginning. */
export function showFirst(editor: Editor): void {
  const bounds = editor.getCurrentPageBounds()
  if (bounds) fitToRead(editor, bounds)
  else editor.resetZoom()
}

const shown = new WeakMap<Editor, ReturnType<typeof setTimeout>>()

/** Goes to a note, chooses it and rings it for a moment. False when the board has no such note. */
export function showNote(editor: Editor, note: string): boolean {
  const shape = editor.getCurrentPageShapes().find(({ id }) => id === toRecordId(note))
  const bounds = shape && editor.getShapePageBounds(shape)
  if (!bounds) return false
  editor.setCurrentTool('select')
  editor.zoomToBounds(bounds, {
    targetZoom: Math.max(0.8, Math.min(1, editor.getZoomLevel())),
    ...motion(editor),
  })
  editor.select(shape.id)
  ring(editor, shape.id)
  return true
}

function ring(editor: Editor, shape: TLShapeId): void {
  clearTimeout(shown.get(editor))
  editor.setHintingShapes([shape])
  const end = () => !editor.isDisposed && editor.setHintingShapes([])
  shown.set(editor, setTimeout(end, 2_000))
}
