import {
  DefaultDashStyle,
  DefaultFontStyle,
  DefaultSizeStyle,
  registerDefaultSideEffects,
  type Editor,
} from 'tldraw'
import type { PaletteColor } from '#shared/palette.ts'
import { guardBoard } from './guards.ts'
import { takePasted, type PasteWords } from './notes/paste.ts'
import { setNoteColor } from './notes/addNote.ts'
import { makeClicksWrite } from './notes/clicksThatWrite.ts'
import { setPictureDesk, type PictureDesk } from './pictures/addPictures.ts'

interface BoardManners extends PasteWords, PictureDesk {
  color: () => PaletteColor
  tooMany: (count: number) => void
}

/** Makes an editor behave as a board does. Returns how to undo it. */
export function prepareEditor(editor: Editor, { color, tooMany, ...manners }: BoardManners): () => void {
  const sideEffects = registerDefaultSideEffects(editor)
  const lift = guardBoard(editor)
  const tellFull = ({ count }: { count: number }) => tooMany(count)
  editor.on('max-shapes', tellFull)
  setNoteColor(editor, color)
  makeClicksWrite(editor)
  setPictureDesk(editor, manners)
  takePasted(editor, manners)
  editor.setStyleForNextShapes(DefaultFontStyle, 'sans')
  editor.setStyleForNextShapes(DefaultDashStyle, 'solid')
  editor.setStyleForNextShapes(DefaultSizeStyle, 's')
  return () => {
    editor.off('max-shapes', tellFull)
    lift()
    sideEffects()
  }
}
