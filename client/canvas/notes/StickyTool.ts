import { StateNode } from 'tldraw'
import { addNote } from './addNote.ts'

/** Armed from the toolbar: the next click puts a note there. */
export class StickyTool extends StateNode {
  static override id = 'sticky'

  override onEnter() {
    this.editor.setCursor({ type: 'cross', rotation: 0 })
  }

  override onPointerUp() {
    addNote(this.editor, this.editor.inputs.currentPagePoint)
  }

  override onCancel() {
    this.editor.setCurrentTool('select')
  }
}
