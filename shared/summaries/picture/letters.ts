// Words in a picture that is drawn without a browser: nothing is measured, so lines are broken by how wide letters
// usually are.

/** Of the width of a letter to its height, on average. */
const letterWidth = 0.52

export interface Lettering {
  x: number
  /** Of the first line, its top. */
  y: number
  w: number
  /** As much as there is room for; what does not fit ends in an ellipsis. */
  h: number
  fontSize: number
  lineHeight: number
  fill: string
  weight?: number
}

export function drawLetters(text: string, { x, y, w, h, fontSize, lineHeight, fill, weight }: Lettering) {
  const room = Math.max(1, Math.floor(w / (fontSize * letterWidth)))
  const fitting = Math.max(1, Math.floor(h / lineHeight))
  const spans = linesOf(text, room, fitting).map(
    (line, index) =>
      `<tspan x="${Math.round(x)}" y="${Math.round(y + index * lineHeight + fontSize)}">${escapeXml(line)}</tspan>`,
  )
  if (spans.length === 0) return ''
  const bold = weight === undefined ? '' : ` font-weight="${weight}"`
  return `<text font-size="${fontSize}"${bold} fill="${fill}">${spans.join('')}</text>`
}

/** Broken where it is, and at spaces; a word that is too long is cut. */
function linesOf(text: string, room: number, most: number): string[] {
  const lines = text
    .trim()
    .split('\n')
    .flatMap(line => wrap(line, room))
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), `${(lines[most - 1] ?? '').slice(0, room - 1)}…`]
}

function wrap(text: string, room: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (longer.length <= room) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = word
    for (; line.length > room; line = line.slice(room)) lines.push(line.slice(0, room))
  }
  if (line !== '') lines.push(line)
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
