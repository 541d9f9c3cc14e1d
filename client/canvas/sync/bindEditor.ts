// What an editor needs besides its store: undo that takes back one's own, and the moments at which unwritten changes
// have to go out.
import { atom, type Editor } from 'tldraw'
import type { OwnUndo } from './undo.ts'

/** @returns how to give the editor its own ways back */
export function bindEditorUndo(editor: Editor, undo: OwnUndo, settle: () => void): () => void {
  const mark = editor.markHistoryStoppingPoint.bind(editor)
  // For tldraw's own buttons, which look at signals.
  const state = atom('undo', undo.state.get())
  const stopWatching = undo.state.subscribe(next => state.set(next))

  const finished = (way: () => void) => () => {
    editor.complete()
    way()
    return editor
  }
  const ways = {
    undo: finished(undo.undo),
    redo: finished(undo.redo),
    getCanUndo: () => state.get().canUndo,
    getCanRedo: () => state.get().canRedo,
    markHistoryStoppingPoint(name?: string) {
      settle()
      undo.endStep()
      return mark(name)
    },
  }
  Object.assign(editor, ways)

  return () => {
    stopWatching()
    // Its own ways are its class's, below these.
    for (const name of Object.keys(ways)) Reflect.deleteProperty(editor, name)
  }
}
