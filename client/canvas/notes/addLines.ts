import type { Editor, VecLike } from 'tldraw'
import { toRecordId } from '#shared/canvas/document.ts'
import type { NoteMeta } from '#shared/canvas/notes/sticky.ts'
import { placeNotes } from '#shared/canvas/notes/place.ts'
import type { PaletteColor } from '#shared/palette.ts'
import { newId } from '../../room/newId.ts'
import { addNotes } from './addNote.ts'
import { editBoard } from './boardOf.ts'
import { showChosen } from './boardActions.ts'

export interface LinesToAdd {
  texts: string[]
  color: PaletteColor
  /** Undefined: around a point, whatever lies there. */
  zone: string | undefined
  around: VecLike
  meta: NoteMeta
}

/** Makes the notes in one step of undo, chooses them and shows them. @throws DomainError `unknown-zone` */
export function addLines(editor: Editor, { texts, color, zone, around, meta }: LinesToAdd): void {
  if (zone === undefined) addNotes(editor, texts, around, color)
  else {
    const notes = texts.map(text => ({ id: newId(), text, color, zone, meta }))
    editBoard(editor, doc => placeNotes(doc, notes))
    const made = new Set(notes.map(({ id }) => toRecordId(id)))
    editor.select(...editor.getCurrentPageShapes().filter(({ id }) => made.has(id)))
  }
  editor.setCurrentTool('select')
  showChosen(editor)
}
