// The geometry of a board's picture: what has to be seen, in which rectangle.
import { zonesOf, type Box, type Zone } from '../canvas/lanes/lanes.ts'
import { templateLanes } from '../canvas/lanes/templateLanes.ts'
import type { Language } from '../language.ts'
import type { PaletteColor } from '../palette.ts'
import type { Template } from './template.ts'

export interface PicturedZone extends Box {
  color?: PaletteColor | undefined
}

export const pictured = ({ box, tint }: Pick<Zone, 'box' | 'tint'>): PicturedZone => ({
  ...box,
  ...(tint && { color: tint }),
})

/** The zones of a new board made from a template. */
export const templateZones = (template: Template, language: Language): PicturedZone[] =>
  templateLanes(template, language).flatMap(({ props, y }) => zonesOf(props, [0, y]).map(pictured))

const union = (a: Box, b: Box): Box => {
  const x = Math.min(a.x, b.x)
  const y = Math.min(a.y, b.y)
  return { x, y, w: Math.max(a.x + a.w, b.x + b.w) - x, h: Math.max(a.y + a.h, b.y + b.h) - y }
}

const touches = (a: Box, b: Box): boolean =>
  a.x <= b.x + b.w + 1 && b.x <= a.x + a.w + 1 && a.y <= b.y + b.h + 1 && b.y <= a.y + a.h + 1

/** The outlines of the frames that zones make up, frame by frame as they are given. */
export function framesAround(zones: readonly Box[]): Box[] {
  const frames: Box[] = []
  for (const zone of zones) {
    const index = frames.findIndex(frame => touches(frame, zone))
    const frame = frames[index]
    if (frame) frames[index] = union(frame, zone)
    else frames.push(zone)
  }
  return frames
}

/** Nothing is drawn larger than on a canvas of this width. */
const leastWidth = 960
const aspect = 16 / 9

/** The rectangle of 16:9 that shows all the boxes with a margin. */
export function viewOf(boxes: readonly Box[]): Box {
  const first = boxes[0] ?? { x: 0, y: 0, w: leastWidth, h: leastWidth / aspect }
  const all = boxes.reduce(union, first)
  const w = Math.max(leastWidth, 1.08 * Math.max(all.w, all.h * aspect))
  const h = w / aspect
  return { x: all.x + all.w / 2 - w / 2, y: all.y + all.h / 2 - h / 2, w, h }
}

/** The boxes as one path of an SVG: a board of hundreds of notes stays a handful of elements. */
export const pathOfBoxes = (boxes: readonly Box[]): string =>
  boxes.map(({ x, y, w, h }) => `M${x} ${y}h${w}v${h}h${-w}z`).join('')
