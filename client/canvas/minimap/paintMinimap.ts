import { PaletteColor } from '#shared/palette.ts'
import { themeColor } from '../shapes/themeColor.ts'
import type { MinimapBox } from './minimapBoxes.ts'
import type { MinimapView } from './minimapView.ts'

export type Paints = Record<MinimapBox['paint'] | 'edge' | 'accent', string>

/** The colours of the theme shown now: a picture has no custom properties. */
export function readPaints(): Paints {
  const notes = PaletteColor.options.map(color => [color, themeColor(`--${color}-line`)] as const)
  return {
    ...(Object.fromEntries(notes) as Record<PaletteColor, string>), // one for each option
    lanes: themeColor('--surface'),
    frame: themeColor('--surface'),
    shape: themeColor('--line-strong'),
    edge: themeColor('--line-strong'),
    accent: themeColor('--accent'),
  }
}

/** From the back to the front. */
const order = ['lanes', 'frame', 'shape', ...PaletteColor.options] as const

export function paintBoxes(
  pen: CanvasRenderingContext2D,
  boxes: Iterable<MinimapBox>,
  view: MinimapView,
  paints: Paints,
): void {
  const sorted = new Map<MinimapBox['paint'], MinimapBox[]>(order.map(paint => [paint, []]))
  for (const box of boxes) sorted.get(box.paint)?.push(box)
  for (const [paint, alike] of sorted) {
    pen.fillStyle = paints[paint]
    pen.strokeStyle = paints.edge
    const isOutlined = paint === 'lanes' || paint === 'frame'
    for (const { x, y, w, h } of alike) {
      const [left, top] = [(x - view.x) * view.scale, (y - view.y) * view.scale]
      // The smallest note is still a dot.
      const [width, height] = [Math.max(1.5, w * view.scale), Math.max(1.5, h * view.scale)]
      pen.fillRect(left, top, width, height)
      if (isOutlined) pen.strokeRect(left, top, width, height)
    }
  }
}
