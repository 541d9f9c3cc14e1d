import type { Editor, TLShapeId } from 'tldraw'

/** How much of a note is drawn. */
export type StickyDetail = 'nothing' | 'colour' | 'text' | 'editor'

/** Below this zoom letters are smaller than four pixels: the colour is all that can be seen. */
const readableZoom = 0.22

export function detailOf(editor: Editor, note: TLShapeId): StickyDetail {
  if (editor.getEditingShapeId() === note) return 'editor'
  if (editor.getCulledShapes().has(note)) return 'nothing'
  return editor.getZoomLevel() < readableZoom ? 'colour' : 'text'
}
