import type { Editor, StyleProp } from 'tldraw'

/** For what is chosen and for what is drawn next, in one step to undo. */
export function wear<Value>(editor: Editor, style: StyleProp<Value>, value: Value): void {
  editor.markHistoryStoppingPoint('style')
  if (editor.isIn('select')) editor.setStyleForSelectedShapes(style, value)
  editor.setStyleForNextShapes(style, value)
}
