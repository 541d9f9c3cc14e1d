import type { Editor } from 'tldraw'
import { toRecordId } from '#shared/canvas/document.ts'
import type { NoteMeta } from '#shared/canvas/sticky.ts'
import { placeNotes } from '#shared/canvas/place.ts'
import type { PaletteColor } from '#shared/palette.ts'
import { newId } from '../../room/newId.ts'
import { addNotes } from '../notes/addNote.ts'
import { showChosen } from '../notes/boardActions.ts'
import type { BoardConnection } from '../sync/connectBoard.ts'

export interface LinesToAdd {
  texts: string[]
  color: PaletteColor
  /** Undefined: the middle of the view. */
  zone: string | undefined
  meta: NoteMeta
}

/** Makes the notes in one step of undo, chooses them and shows them. @throws DomainError `unknown-zone` */
export function addLines(editor: Editor, connection: BoardConnection, lines: LinesToAdd): void {
  const { texts, color, zone, meta } = lines
  if (zone === undefined) addNotes(editor, texts, editor.getViewportPageBounds().center, color)
  else {
    const notes = texts.map(text => ({ id: newId(), text, color, zone, meta }))
    connection.edit(doc => placeNotes(doc, notes))
    const made = new Set(notes.map(({ id }) => toRecordId(id)))
    editor.select(...editor.getCurrentPageShapes().filter(({ id }) => made.has(id)))
  }
  editor.setCurrentTool('select')
  showChosen(editor)
}
