// What people drew, in a board's picture: as on the canvas, in straight lines and without their hand.
import type { Figure, Label } from '../../canvas/drawn/toFigure.ts'
import { strokeWidth, type InkName, type Look, type Point } from '../../canvas/drawn/records.ts'
import type { Box } from '../../canvas/lanes/lanes.ts'
import { inks as paper } from './colors.ts'
import { widthOf } from './letterWidths.ts'
import { drawLetters, linesIn } from './letters.ts'

/** As the canvas has them, in the light. */
const inks: Record<InkName, string> = {
  black: '#1d1d1d',
  grey: '#9fa8b2',
  'light-violet': '#e085f4',
  violet: '#ae3ec9',
  blue: '#4465e9',
  'light-blue': '#4ba1f1',
  yellow: '#f1ac4b',
  orange: '#e16919',
  green: '#099268',
  'light-green': '#4cb05e',
  'light-red': '#f87777',
  red: '#e03131',
  white: '#ffffff',
}

/** The canvas' letters: of a text, and of what stands on a form or an arrow. */
const textSizes = { s: 18, m: 24, l: 36, xl: 44 }
const labelSizes = { s: 18, m: 22, l: 26, xl: 32 }
const lineHeight = 1.35

/** Forms with a ground lie below the notes, what is written and pointed above them. */
export const liesBelow = ({ kind, look }: Figure): boolean =>
  kind === 'frame' || kind === 'image' || kind === 'bookmark' || (kind === 'geo' && look.fill !== 'none')

export function drawFigure({ kind, look, lines, isClosed, label }: Figure): string {
  const color = inks[look.color]
  const width = kind === 'highlight' ? strokeWidth(look) * 6 : strokeWidth(look)
  const path = lines.map((line, at) => pathOf(line, isClosed && at === 0)).join('')
  const dashes = { draw: '', solid: '', dashed: `${width * 3} ${width * 2}`, dotted: `0 ${width * 2}` }[
    look.dash
  ]
  const drawn =
    path &&
    [
      `<path d="${path}" fill="${isClosed ? groundOf(look) : 'none'}"`,
      isClosed && !['none', 'semi', 'fill'].includes(look.fill) ? ' fill-opacity="0.16"' : '',
      ` stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"`,
      dashes && ` stroke-dasharray="${dashes}"`,
      kind === 'highlight' ? ' stroke-opacity="0.35"' : '',
      '/>',
    ].join('')
  return `${drawn}${label && label.text.trim() !== '' ? drawLabel(label, kind, look) : ''}`
}

function groundOf({ fill, color }: Look): string {
  if (fill === 'none') return 'none'
  return fill === 'semi' ? paper.surface : inks[color]
}

const pathOf = (line: readonly Point[], isClosed: boolean): string =>
  line.length === 0
    ? ''
    : `M${line.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`).join('L')}${isClosed ? 'z' : ''}`

function lettersOf(label: Label, kind: Figure['kind'], { size, scale }: Look) {
  const fontSize = Math.round((kind === 'text' ? textSizes : labelSizes)[size] * scale)
  const lines = linesIn(label.text, { fontSize, w: label.w })
  const w = lines.reduce((widest, line) => Math.max(widest, widthOf(line, fontSize)), 0)
  const h = lines.length * fontSize * lineHeight
  const { x, y } = label.at
  const box: Box = label.isCentred ? { x: x - w / 2, y: y - h / 2, w, h } : { x, y, w, h }
  return { box, fontSize }
}

function drawLabel(label: Label, kind: Figure['kind'], look: Look): string {
  const { box, fontSize } = lettersOf(label, kind, look)
  const isNamed = kind === 'frame' || kind === 'bookmark'
  const words = drawLetters(label.text, {
    ...box,
    // Rounded up: what was measured to fit is not broken anew.
    w: box.w + 1,
    h: box.h + fontSize,
    fontSize,
    lineHeight: Math.round(fontSize * lineHeight),
    fill: isNamed ? paper.text : kind === 'geo' || kind === 'arrow' ? inks.black : inks[look.color],
    isCentred: label.isCentred,
    ...(kind === 'frame' && { weight: 600 }),
  })
  const ground =
    kind === 'arrow'
      ? `<rect x="${Math.round(box.x - 4)}" y="${Math.round(box.y)}" width="${Math.round(box.w + 8)}" height="${Math.round(box.h)}" rx="4" fill="${paper.ground}"/>`
      : ''
  const degrees = Math.round((label.turn * 180) / Math.PI)
  if (degrees === 0) return ground + words
  return `<g transform="rotate(${degrees} ${Math.round(label.at.x)} ${Math.round(label.at.y)})">${ground}${words}</g>`
}

/** What has to be seen of it. */
export function boxOfFigure({ kind, look, lines, label }: Figure): Box[] {
  const points = lines.flat()
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return [
    ...(points.length > 0 ? [{ x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y }] : []),
    ...(label && label.text.trim() !== '' ? [lettersOf(label, kind, look).box] : []),
  ]
}
