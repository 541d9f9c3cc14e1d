import {
  DefaultDashStyle,
  DefaultFontStyle,
  DefaultSizeStyle,
  registerDefaultSideEffects,
  type Editor,
} from 'tldraw'
import type { PaletteColor } from '#shared/palette.ts'
import { guardBoard } from './guards.ts'
import { pasteAsNotes, type PasteWords } from './notes/paste.ts'
import { setNoteColor } from './notes/addNote.ts'
import { makeClicksWrite } from './notes/clicksThatWrite.ts'

interface BoardManners extends PasteWords {
  color: () => PaletteColor
  tooMany: (count: number) => void
}

/** Makes an editor behave as a board does. Returns how to undo it. */
export function prepareEditor(editor: Editor, { color, tooMany, ...words }: BoardManners): () => void {
  const sideEffects = registerDefaultSideEffects(editor)
  const lift = guardBoard(editor)
  const tellFull = ({ count }: { count: number }) => tooMany(count)
  editor.on('max-shapes', tellFull)
  setNoteColor(editor, color)
  makeClicksWrite(editor)
  pasteAsNotes(editor, words)
  editor.setStyleForNextShapes(DefaultFontStyle, 'sans')
  editor.setStyleForNextShapes(DefaultDashStyle, 'solid')
  editor.setStyleForNextShapes(DefaultSizeStyle, 's')
  return () => {
    editor.off('max-shapes', tellFull)
    lift()
    sideEffects()
  }
}
