// How wide words are where nothing can measure them: in Inter, by kinds of letters, to a twentieth of their size.
const kinds: [width: number, letters: string][] = [
  [0.25, 'Iijlі’‘‚'],
  [0.3, " !',.:;`·|"],
  [0.35, '()/[]\\ft'],
  [0.4, '1r'],
  [0.45, '"-^_{}гт“”„ї'],
  [0.5, '*?з–'],
  [0.55, '7JLacksvxyzавксухьэя'],
  [0.6, '235689EFbdeghnopquГЕЗбдеийлнопрцчёЁ«»'],
  [0.65, '04#$&+<=>BKPRSTZ~БВКРТУЬЯъ×'],
  [0.7, 'ADVXYАХЦЧф'],
  [0.75, 'CGHNOQUИЙЛНОПСЭмыДж'],
  [0.8, 'wЪш'],
  [0.85, 'Фщю…'],
  [0.9, 'MmМЫ'],
  [0.95, '@ЖШЩ—'],
]
const widths = new Map(kinds.flatMap(([width, letters]) => Array.from(letters, letter => [letter, width])))
/** Signs of other scripts, and pictures, are as wide as they are high. */
const other = 1

/** What stands over or under a letter takes no room of its own. */
const widthOfLetter = (letter: string): number =>
  widths.get(letter) ?? (/\p{M}/u.test(letter) ? 0 : (widths.get(letter.normalize('NFD').charAt(0)) ?? other))
const boldly = 1.04

/** Page units. */
export function widthOf(text: string, fontSize: number, weight = 400): number {
  let width = 0
  for (const letter of text) width += widthOfLetter(letter)
  return width * fontSize * (weight > 500 ? boldly : 1)
}
