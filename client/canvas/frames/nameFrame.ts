import type { Editor, TLFrameShape, TLShape } from 'tldraw'

/** A frame that people draw; those with columns and rows are lanes. */
export const isDrawnFrame = (shape: TLShape | null | undefined): shape is TLFrameShape =>
  shape?.type === 'frame'

/** Opens the name of a frame for writing. */
export function nameFrame(editor: Editor, frame: TLShape | null | undefined): void {
  if (!isDrawnFrame(frame) || editor.getIsReadonly()) return
  editor.select(frame.id)
  editor.setEditingShape(frame.id)
  editor.setCurrentTool('select.editing_shape', { target: 'shape', shape: frame })
}
