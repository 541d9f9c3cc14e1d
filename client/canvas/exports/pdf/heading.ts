// The line above a page's picture. Painted, not written: a font with every alphabet would be larger than the file.
import { rgb, type RGB } from 'pdf-lib'
import type { Box } from '#shared/canvas/lanes/lanes.ts'
import { stickyFont } from '../../shapes/textLines.ts'
import { themeColor } from '../../shapes/themeColor.ts'

/** Points. */
export const headingSize = 12
/** Pixels a point. */
const fineness = 3
const baseline = 17

export function paintHeading(
  { title, number }: { title: string; number: string },
  { w, h }: Pick<Box, 'w' | 'h'>,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(Math.min(w * fineness, 12_000))
  canvas.height = Math.ceil((canvas.width / w) * h)
  const pen = canvas.getContext('2d')
  if (!pen) return canvas
  pen.scale(canvas.width / w, canvas.width / w)
  pen.fillStyle = themeColor('--bg')
  pen.fillRect(0, 0, w, h)
  pen.font = `400 ${headingSize}px ${stickyFont}`
  pen.fillStyle = themeColor('--muted')
  const room = pen.measureText(number).width
  pen.fillText(number, w - room, baseline)
  pen.font = `600 ${headingSize}px ${stickyFont}`
  pen.fillStyle = themeColor('--text')
  pen.fillText(shorten(title, w - room - 16, pen), 0, baseline)
  return canvas
}

function shorten(text: string, room: number, pen: CanvasRenderingContext2D): string {
  if (pen.measureText(text).width <= room) return text
  let end = text.length
  while (end > 0 && pen.measureText(`${text.slice(0, end)}…`).width > room) end--
  return `${text.slice(0, end)}…`
}

/** The board's ground, in the theme that is shown. */
export function paperColor(): RGB {
  const [red = 255, green = 255, blue = 255] = (themeColor('--bg').match(/[\da-f]{2}/gi) ?? []).map(part =>
    Number.parseInt(part, 16),
  )
  return rgb(red / 255, green / 255, blue / 255)
}
