// A board as a picture that needs nothing else: its frames, and every note where it lies. SVG, drawn in letters.
import { framesAround, pathOfBoxes, viewOf } from '../boards/miniature.ts'
import type { Box, Zone } from '../canvas/lanes/lanes.ts'
import type { Note } from '../canvas/notes/notes.ts'
import { lettersOf } from '../canvas/notes/noteSizes.ts'
import { stickySize } from '../canvas/notes/sticky.ts'
import type { PaletteColor } from '../palette.ts'

/** As in tokens.css, in the light: a picture goes onto paper. */
const papers: Record<PaletteColor, string> = {
  yellow: '#ffe58f',
  orange: '#ffd0a6',
  pink: '#ffc9de',
  violet: '#ddd0ff',
  blue: '#bfe0ff',
  teal: '#b8ebe3',
  green: '#cdebb0',
  grey: '#e4e7ec',
}

/** On a board of more, nobody could read what stands on them. */
const mostWithText = 250
/** Of the width of a letter to its height, on average. */
const letterWidth = 0.52

/** @param notes in the order in which they lie on each other */
export function boardPicture(zones: readonly Pick<Zone, 'box' | 'title'>[], notes: readonly Note[]): string {
  const boxes = zones.map(({ box }) => box)
  const { x, y, w, h } = viewOf([...boxes, ...notes])
  const isRead = notes.length <= mostWithText
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${[x, y, w, h].map(round).join(' ')}" font-family="Inter, system-ui, sans-serif">`,
    `<path d="${pathOf([{ x, y, w, h }])}" fill="#f7f8fa"/>`,
    `<path d="${pathOf(boxes)}" fill="#ffffff" stroke="#e2e5ea" stroke-width="2"/>`,
    `<path d="${pathOf(framesAround(boxes))}" fill="none" stroke="#b4bbc7" stroke-width="3"/>`,
    ...(isRead ? notes.map(drawNote) : drawPapers(notes)),
    '</svg>',
  ].join('')
}

const round = (value: number): number => Math.round(value)

const pathOf = (boxes: readonly Box[]): string =>
  pathOfBoxes(boxes.map(({ x, y, w, h }) => ({ x: round(x), y: round(y), w: round(w), h: round(h) })))

const drawPapers = (notes: readonly Note[]): string[] =>
  [...Map.groupBy(notes, ({ color }) => color)].map(
    ([color, own]) => `<path d="${pathOf(own)}" fill="${papers[color]}"/>`,
  )

function drawNote({ x, y, w, h, color, text }: Note): string {
  const { fontSize, lineHeight } = lettersOf(w)
  const room = Math.max(1, Math.floor((w - 2 * stickySize.paddingX) / (fontSize * letterWidth)))
  const fitting = Math.max(1, Math.floor((h - 2 * stickySize.paddingY) / lineHeight))
  const spans = linesOf(text, room, fitting).map(
    (line, index) =>
      `<tspan x="${round(x + stickySize.paddingX)}" y="${round(y + stickySize.paddingY + index * lineHeight + fontSize)}">${escapeXml(line)}</tspan>`,
  )
  const letters =
    spans.length > 0 ? `<text font-size="${fontSize}" fill="#1b1f2a">${spans.join('')}</text>` : ''
  return `<path d="${pathOf([{ x, y, w, h }])}" fill="${papers[color]}"/>${letters}`
}

/** Broken at spaces; a word that is too long is cut. What does not fit ends in an ellipsis. */
function linesOf(text: string, room: number, most: number): string[] {
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
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), `${(lines[most - 1] ?? '').slice(0, room - 1)}…`]
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
