// The nearest of our colours to one of another program.
import type { PaletteColor } from '../../palette.ts'

type Rgb = readonly [red: number, green: number, blue: number]

const stickyColors: readonly (readonly [PaletteColor, string])[] = [
  ['yellow', '#ffe58f'],
  ['orange', '#ffd0a6'],
  ['pink', '#ffc9de'],
  ['violet', '#ddd0ff'],
  ['blue', '#bfe0ff'],
  ['teal', '#b8ebe3'],
  ['green', '#cdebb0'],
  ['grey', '#e4e7ec'],
]

/** tldraw's, by their lines. */
const lineColors: readonly (readonly [string, string])[] = [
  ['black', '#1d1d1d'],
  ['grey', '#9fa8b2'],
  ['light-violet', '#e085f4'],
  ['violet', '#ae3ec9'],
  ['blue', '#4465e9'],
  ['light-blue', '#4ba1f1'],
  ['yellow', '#f1ac4b'],
  ['orange', '#e16919'],
  ['green', '#099268'],
  ['light-green', '#4cb05e'],
  ['light-red', '#f87777'],
  ['red', '#e03131'],
]

function parse(color: string): Rgb | undefined {
  const digits = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(color)?.[1]
  if (digits === undefined) return undefined
  const full = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(at => Number.parseInt(full.slice(at, at + 2), 16))
  return [red, green, blue]
}

/** What the eye sees of it: the hue counts for more than how light it is. */
function hueOf([red, green, blue]: Rgb): Rgb {
  const light = (red + green + blue) / 3
  return [red - light, green - light, blue - light]
}

const distance = (a: Rgb, b: Rgb): number => a.reduce((sum, part, at) => sum + (part - (b[at] ?? 0)) ** 2, 0)

function nearest<Name extends string>(
  color: string,
  names: readonly (readonly [Name, string])[],
  lightness: number,
): Name | undefined {
  const wanted = parse(color)
  if (!wanted) return undefined
  let best: { name: Name; far: number } | undefined
  for (const [name, hex] of names) {
    const known = parse(hex) ?? [0, 0, 0]
    const far = distance(hueOf(wanted), hueOf(known)) + lightness * distance(wanted, known)
    if (!best || far < best.far) best = { name, far }
  }
  return best?.name
}

/** Of a paper. White paper is the usual note. */
export const nearestSticky = (color: string): PaletteColor =>
  /^#(fff|ffffff)$/i.test(color) ? 'yellow' : (nearest(color, stickyColors, 0.1) ?? 'yellow')

export const nearestLine = (color: string): string => nearest(color, lineColors, 1) ?? 'black'
