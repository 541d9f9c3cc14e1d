import type { PaletteColor } from '../../palette.ts'

/** As in tokens.css, in the light: a picture goes onto paper. */
export const papers: Record<PaletteColor, string> = {
  yellow: '#ffe58f',
  orange: '#ffd0a6',
  pink: '#ffc9de',
  violet: '#ddd0ff',
  blue: '#bfe0ff',
  teal: '#b8ebe3',
  green: '#cdebb0',
  grey: '#e4e7ec',
}

export const inks = {
  ground: '#f7f8fa',
  surface: '#ffffff',
  text: '#1b1f2a',
  muted: '#566074',
  line: '#e2e5ea',
  strong: '#b4bbc7',
  control: '#7a8496',
  accent: '#3b5bdb',
}
