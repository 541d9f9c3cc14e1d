// 1 to 8 colour the notes that are chosen, in the order of the menu. Without notes they do nothing.
import type { Editor } from 'tldraw'
import { PaletteColor } from '#shared/palette.ts'
import { chosenNotes, colorNotes } from '../notes/boardActions.ts'
import type { Chord } from './keys.ts'

export const colorKeys: readonly { color: PaletteColor; chord: Chord }[] = PaletteColor.options.map(
  (color, at) => ({ color, chord: { key: String(at + 1), code: `Digit${at + 1}` } }),
)

/** @returns whether there was anything to colour */
export function colorChosen(editor: Editor, color: PaletteColor): boolean {
  const notes = chosenNotes(editor)
  if (notes.length === 0 || notes.some(({ isLocked }) => isLocked)) return false
  colorNotes(editor, color)
  return true
}
