import { useEditor, useEditorComponents, useValue, type Editor, type TLShapeId } from 'tldraw'
import { noteViewOf } from './noteView.ts'

/**
 * The outlines of what is chosen and of what the pointer is on. tldraw keeps one for every shape of the page,
 * hidden; here only those that are seen are there. Painted notes have theirs in their picture.
 */
export function Indicators() {
  const editor = useEditor()
  const { ShapeIndicator } = useEditorComponents()
  const ids = useValue('outlined shapes', () => outlined(editor), [editor])
  if (!ShapeIndicator) return null
  return ids.map(id => <ShapeIndicator key={id} shapeId={id} />)
}

/** While one writes, what the pointer was left on is not chosen too. */
const withHover = ['select.idle']
const withChoice = [
  ...withHover,
  'select.editing_shape',
  'select.brushing',
  'select.scribble_brushing',
  'select.pointing_shape',
  'select.pointing_selection',
  'select.pointing_handle',
]

function outlined(editor: Editor): TLShapeId[] {
  const { isChangingStyle, isHoveringCanvas, isCoarsePointer } = editor.getInstanceState()
  if (isChangingStyle || !editor.isInAny(...withChoice)) return []
  const { boxes, mounted } = noteViewOf(editor)
  const notes = boxes.get().byId
  const elements = mounted.get()
  const ids = editor.getSelectedShapeIds().filter(id => !notes.has(id) || elements.has(id))
  const hovered = editor.getHoveredShapeId()
  if (!hovered || !isHoveringCanvas || isCoarsePointer || !editor.isInAny(...withHover)) return ids
  return ids.includes(hovered) ? ids : [...ids, hovered]
}
