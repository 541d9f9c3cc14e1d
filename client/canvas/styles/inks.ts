import { DefaultColorStyle, getDefaultColorTheme, type Editor } from 'tldraw'

/** Colours of lines, arrows, texts and forms: the canvas' own. Notes have the palette of the room. */
export const inks = [
  'black',
  'blue',
  'green',
  'orange',
  'red',
  'violet',
  'grey',
  'light-blue',
  'light-green',
  'yellow',
  'light-red',
  'light-violet',
] as const
export type Ink = (typeof inks)[number]

/** What all of them wear: undefined when they differ, null when none of them has a colour. */
export function wornInk(editor: Editor): Ink | undefined | null {
  const shared = editor.getSharedStyles().get(DefaultColorStyle)
  if (!shared) return null
  return shared.type === 'shared' ? inks.find(ink => ink === shared.value) : undefined
}

export const inkColor = (editor: Editor, ink: Ink): string =>
  getDefaultColorTheme({ isDarkMode: editor.user.getIsDarkMode() })[ink].solid
