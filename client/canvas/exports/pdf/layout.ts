// Where picture and heading stand on a page. Points, from the lower left corner, as PDF counts.
import type { Box } from '#shared/canvas/lanes/lanes.ts'

export type Paper = 'frame' | 'a4' | 'a3'

export interface PageLayout {
  width: number
  height: number
  picture: Box
  /** The line with title and number of the page. */
  heading: Box
}

const landscape = { a4: { width: 841.89, height: 595.28 }, a3: { width: 1_190.55, height: 841.89 } }
/** Points a page unit: a screen's pixel is three quarters of a point. */
const natural = 0.75
/** Readers show no larger pages. */
const largest = 14_400
const margin = 28
const headingHeight = 24

export function layOut(content: Pick<Box, 'w' | 'h'>, paper: Paper): PageLayout {
  if (paper === 'frame') return layOutFitted(content)
  const { width, height } = landscape[paper]
  const room = { w: width - 2 * margin, h: height - 2 * margin - headingHeight }
  const scale = Math.min(room.w / content.w, room.h / content.h)
  const [w, h] = [content.w * scale, content.h * scale]
  return {
    width,
    height,
    picture: { x: (width - w) / 2, y: margin + (room.h - h) / 2, w, h },
    heading: { x: margin, y: height - margin - headingHeight, w: room.w, h: headingHeight },
  }
}

function layOutFitted(content: Pick<Box, 'w' | 'h'>): PageLayout {
  const top = headingHeight + margin
  const scale = Math.min(natural, largest / content.w, (largest - top) / content.h)
  const [w, h] = [content.w * scale, content.h * scale]
  return {
    width: w,
    height: h + top,
    picture: { x: 0, y: 0, w, h },
    heading: { x: margin / 2, y: h + margin / 2, w: Math.max(w - margin, 1), h: headingHeight },
  }
}
