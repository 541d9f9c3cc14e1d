// A note that was just made and has no word yet: it goes away when it is left empty, and one made by a key first
// follows one click.
import type { Editor, TLShapeId } from 'tldraw'
import { isSticky } from '../shapes/sticky/stickyShape.ts'

interface FreshNote {
  id: TLShapeId
  followsClick: boolean
}

const fresh = new WeakMap<Editor, FreshNote>()

export const keepFresh = (editor: Editor, note: FreshNote): void => void fresh.set(editor, note)

/** The note being written right now, while it is new and empty. */
export function freshNoteOf(editor: Editor): FreshNote | undefined {
  const note = fresh.get(editor)
  const shape = note && editor.getShape(note.id)
  return isSticky(shape) && shape.props.text === '' ? note : undefined
}

/** Called when writing ends. */
export function leaveNote(editor: Editor, id: TLShapeId): void {
  if (fresh.get(editor)?.id !== id) return
  const isEmpty = freshNoteOf(editor) !== undefined
  fresh.delete(editor)
  if (isEmpty) editor.deleteShape(id)
}
