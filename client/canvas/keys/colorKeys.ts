// 1 to 8 colour the notes that are chosen, in the order of the menu. With nothing else chosen they do nothing.
import type { Editor } from 'tldraw'
import { PaletteColor } from '#shared/palette.ts'
import { colorNotes } from '../notes/boardActions.ts'
import { isSticky } from '../shapes/sticky/stickyShape.ts'
import type { Chord } from './keys.ts'

export const colorKeys: readonly { color: PaletteColor; chord: Chord }[] = PaletteColor.options.map(
  (color, at) => ({ color, chord: { key: String(at + 1), code: `Digit${at + 1}` } }),
)

/** @returns whether there was anything to colour */
export function colorChosen(editor: Editor, color: PaletteColor): boolean {
  const chosen = editor.getSelectedShapes()
  if (chosen.length === 0 || !chosen.every(shape => isSticky(shape) && !shape.isLocked)) return false
  colorNotes(editor, color)
  return true
}
