// Words in a picture that is drawn without a browser: nothing is measured, so lines are broken by how wide letters are.
import { widthOf } from './letterWidths.ts'

interface Font {
  fontSize: number
  weight?: number
}

export interface Lettering extends Font {
  x: number
  /** Of the first line, its top. */
  y: number
  w: number
  /** As much as there is room for; what does not fit ends in an ellipsis. */
  h: number
  lineHeight: number
  fill: string
  /** Lines stand around the middle of `w`. */
  isCentred?: boolean
}

export function drawLetters(text: string, letters: Lettering): string {
  const { x, y, w, h, fontSize, lineHeight, fill, weight, isCentred } = letters
  const fitting = Math.max(1, Math.floor(h / lineHeight))
  const spans = fittingLines(text, letters, fitting).map((line, index) => {
    const at = `x="${Math.round(isCentred ? x + w / 2 : x)}" y="${Math.round(y + index * lineHeight + fontSize)}"`
    // Where there is no Inter, letters are set closer: no line is wider than was thought.
    const length = Math.round(widthOf(line, fontSize, weight))
    const set = length > 0 ? `textLength="${length}" lengthAdjust="spacingAndGlyphs"` : ''
    return `<tspan ${at} ${set}>${escapeXml(line)}</tspan>`
  })
  if (spans.length === 0) return ''
  const bold = weight === undefined ? '' : ` font-weight="${weight}"`
  const centred = isCentred ? ' text-anchor="middle"' : ''
  return `<text font-size="${fontSize}"${bold}${centred} fill="${fill}">${spans.join('')}</text>`
}

/** What does not fit into a line ends in an ellipsis. */
export function shortened(text: string, room: number, { fontSize, weight }: Font): string {
  if (widthOf(text, fontSize, weight) <= room) return text
  const kept = Array.from(text)
  while (kept.length > 0 && widthOf(`${kept.join('')}…`, fontSize, weight) > room) kept.pop()
  return `${kept.join('').trimEnd()}…`
}

function fittingLines(text: string, font: Font & { w: number }, most: number): string[] {
  const lines = linesIn(text, font)
  if (lines.length <= most) return lines
  return [
    ...lines.slice(0, most - 1),
    shortened(`${lines[most - 1] ?? ''}…`, font.w, font).replace(/…+$/, '…'),
  ]
}

/** Broken where it is, and at spaces; a word that is too long is cut. */
export const linesIn = (text: string, font: Font & { w: number }): string[] =>
  text
    .trim()
    .split('\n')
    .flatMap(line => wrap(line, font))

/** What is wide is added up and never measured again: a line may be as long as somebody wants. */
function wrap(text: string, { w, fontSize, weight }: Font & { w: number }): string[] {
  const measure = (letters: string) => widthOf(letters, fontSize, weight)
  const space = measure(' ')
  const lines: string[] = []
  let line: string[] = []
  let width = 0
  const put = (letters: string, wide: number) => {
    line.push(letters)
    width += wide
  }
  const end = () => {
    if (line.length > 0) lines.push(line.join(''))
    line = []
    width = 0
  }
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const wide = measure(word)
    const gap = line.length > 0 ? space : 0
    if (width + gap + wide <= w) {
      put(gap > 0 ? ` ${word}` : word, gap + wide)
      continue
    }
    end()
    for (const letter of word) {
      const own = measure(letter)
      if (width + own > w) end()
      put(letter, own)
    }
  }
  end()
  return lines
}

/** Also without characters that XML does not take, and half ones. */
export const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex -- XML has none of these, escaped or not
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
