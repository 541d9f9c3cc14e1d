import type { Editor, TLShape } from 'tldraw'

/** Opens what a shape says for writing: its label, or the name of a frame. */
export function writeLabel(editor: Editor, shape: TLShape): void {
  if (editor.getIsReadonly()) return
  editor.select(shape.id)
  editor.setEditingShape(shape.id)
  editor.setCurrentTool('select.editing_shape', { target: 'shape', shape })
}
