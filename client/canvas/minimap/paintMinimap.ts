// Paints boxes pixel by pixel: thousands of small rectangles cost a pen ten times as long.
import { PaletteColor } from '#shared/palette.ts'
import { themeColor } from '../shapes/themeColor.ts'
import type { MinimapBox } from './minimapBoxes.ts'
import type { MinimapView } from './minimapView.ts'

/** From the back to the front. */
const order = ['lanes', 'frame', 'shape', ...PaletteColor.options] as const

/** Colours as they stand in a picture's memory: one number a pixel. */
export type Paints = Record<MinimapBox['paint'] | 'edge', number>

/** `#rrggbb` as a pixel; bytes of a picture are red, green, blue, alpha, and numbers begin with their last byte. */
export function toPixel(color: string): number {
  // Styles are built as short as they can be written: white is `#fff`.
  const long = color.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3')
  if (!/^#[0-9a-f]{6}/i.test(long)) return 0xff808080
  const value = Number.parseInt(long.slice(1, 7), 16)
  return ((0xff << 24) | ((value & 0xff) << 16) | (value & 0xff00) | (value >> 16)) >>> 0
}

/** The colours of the theme shown now: a picture has no custom properties. */
export function readPaints(): Paints {
  const paints: Paints = {
    ...notePaints(),
    lanes: toPixel(themeColor('--surface')),
    frame: toPixel(themeColor('--surface')),
    shape: toPixel(themeColor('--line-strong')),
    edge: toPixel(themeColor('--line-strong')),
  }
  return paints
}

const notePaints = (): Record<PaletteColor, number> => {
  const line = (color: PaletteColor) => toPixel(themeColor(`--${color}-line`))
  return {
    yellow: line('yellow'),
    orange: line('orange'),
    pink: line('pink'),
    violet: line('violet'),
    blue: line('blue'),
    teal: line('teal'),
    green: line('green'),
    grey: line('grey'),
  }
}

/** @param view in pixels of the picture */
export function paintBoxes(
  pixels: Uint32Array,
  size: { w: number; h: number },
  boxes: Iterable<MinimapBox>,
  view: MinimapView,
  paints: Paints,
): void {
  const sorted = new Map<MinimapBox['paint'], MinimapBox[]>(order.map(paint => [paint, []]))
  for (const box of boxes) sorted.get(box.paint)?.push(box)
  pixels.fill(0)

  const fill = (left: number, top: number, right: number, bottom: number, color: number) => {
    const from = Math.max(0, left)
    const to = Math.min(size.w, right)
    if (to <= from) return
    for (let y = Math.max(0, top); y < Math.min(size.h, bottom); y++)
      pixels.fill(color, y * size.w + from, y * size.w + to)
  }

  for (const [paint, alike] of sorted) {
    const color = paints[paint]
    const isOutlined = paint === 'lanes' || paint === 'frame'
    for (const { x, y, w, h } of alike) {
      const left = Math.round((x - view.x) * view.scale)
      const top = Math.round((y - view.y) * view.scale)
      // The smallest note is still a dot.
      const right = Math.max(left + 1, Math.round((x + w - view.x) * view.scale))
      const bottom = Math.max(top + 1, Math.round((y + h - view.y) * view.scale))
      if (isOutlined) fill(left, top, right, bottom, paints.edge)
      if (isOutlined) fill(left + 1, top + 1, right - 1, bottom - 1, color)
      else fill(left, top, right, bottom, color)
    }
  }
}
