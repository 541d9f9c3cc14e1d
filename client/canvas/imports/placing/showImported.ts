import type { Editor } from 'tldraw'

/** Chooses what came, and shows it. Frames of a drawing are not chosen with what lies on them. */
export function showImported(editor: Editor, ids: readonly string[]): void {
  const came = new Set(ids)
  const shapes = editor.getCurrentPageShapes().filter(({ id }) => came.has(id))
  editor.setCurrentTool('select')
  editor.select(...shapes)
  editor.zoomToSelectionIfOffscreen()
  if (editor.getSelectionPageBounds()) editor.zoomToSelection()
}
