// Draws a part of the board: first as SVG with everything in it, then on a canvas as large as the browser has.
import { Box, FileHelpers, tlenv, type Editor } from 'tldraw'
import { themeColor } from '../shapes/themeColor.ts'
import type { Cutout } from './cutouts.ts'

export interface Drawing {
  svg: string
  /** Page units. */
  width: number
  height: number
}

interface Look {
  hasBackground: boolean
}

/** @throws Error when there is nothing to draw; the signal's reason when it was cancelled */
export async function drawSvg(
  editor: Editor,
  { ids, bounds }: Cutout,
  { hasBackground }: Look,
  signal?: AbortSignal,
): Promise<Drawing> {
  // It is given a box of its own: tldraw changes it.
  const drawn = await editor.getSvgString(ids, { bounds: Box.From(bounds), background: false, padding: 0 })
  signal?.throwIfAborted()
  if (!drawn) throw new Error('Nothing to draw')
  return hasBackground ? { ...drawn, svg: onGround(drawn.svg, bounds) } : drawn
}

/** The ground is the board's, in the theme that is shown; tldraw's own is of another colour. */
function onGround(svg: string, { x, y, w, h }: Box): string {
  const ground = `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${themeColor('--bg')}"/>`
  const begin = svg.indexOf('>') + 1
  return svg.slice(0, begin) + ground + svg.slice(begin)
}

export async function paint(
  { svg, width, height }: Drawing,
  scale: number,
  signal?: AbortSignal,
): Promise<HTMLCanvasElement> {
  const image = await loadImage(svg)
  signal?.throwIfAborted()
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.floor(width * scale))
  canvas.height = Math.max(1, Math.floor(height * scale))
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('The browser has no canvas of this size')
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas
}

/** Safari tells that a picture is loaded before its letters are. */
const safariPause = 250

async function loadImage(svg: string): Promise<HTMLImageElement> {
  // Chrome taints a canvas by blob: addresses of drawings that hold HTML, not by data: ones.
  const image = new Image()
  image.src = await FileHelpers.blobToDataUrl(new Blob([svg], { type: 'image/svg+xml' }))
  await image.decode()
  if (tlenv.isSafari) await new Promise(resolve => setTimeout(resolve, safariPause))
  return image
}

export function toPng(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('The picture is too large')))),
  )
}
