// Where what a note or a group wears stands, in page units from its corner: as NoteBadge.module.css and NoteDots.module.css
// have it. A picture lays nothing out by itself.
import { shortened, widthOf } from './letters.ts'

export const wornLetters = { size: 14, weight: 600 } as const

/** From what of it the pills hang, and what dots leave of the width for a badge. */
export interface Wearer {
  w: number
  badge: { x: number; y: number; besideDots: number }
  dots: { right: number; y: number }
}

/** At the foot, and no farther up than the letters. */
export const asNote = (w: number, h: number): Wearer => ({
  w,
  badge: { x: -2, y: h - 7, besideDots: 60 },
  dots: { right: w + 6, y: h - 8 },
})

/** A badge over the upper edge, dots beside the heading. */
export const asGroup = (w: number): Wearer => ({
  w,
  badge: { x: 8, y: -12, besideDots: 8 },
  dots: { right: w - 14, y: 19 },
})

/** The heading is so much shorter beside them. */
export const groupDotsRoom = 56

/** Letters of 14 stand so far below the top of their pill. */
const baseline = (height: number) => height / 2 + 5

/** The votes stand at the right: a badge beside them is shorter. */
export function placeBadge(label: string, { w, badge }: Wearer, isBesideDots: boolean) {
  const icon = 16
  const gap = 6
  const [left, right] = [6, 9]
  const room = w - (isBesideDots ? badge.besideDots : 8) - left - icon - gap - right
  const line = shortened(label, room, wornLetters)
  const box = {
    x: badge.x,
    y: badge.y,
    w: left + icon + gap + Math.min(room, widthOf(line, wornLetters)) + right,
    h: 24,
  }
  return {
    box,
    icon: { x: box.x + left, y: box.y + (box.h - icon) / 2 },
    text: { x: box.x + left + icon + gap, y: box.y + baseline(box.h), line, w: widthOf(line, wornLetters) },
  }
}

export function placeDots(count: number, { dots }: Wearer) {
  const line = String(count)
  const padding = 7
  const dot = 10
  const gap = 4
  const width = Math.max(24, padding + dot + gap + widthOf(line, wornLetters) + padding)
  const box = { x: dots.right - width, y: dots.y, w: width, h: 26 }
  return {
    box,
    dot: { x: box.x + padding + dot / 2, y: box.y + box.h / 2 },
    text: { x: box.x + padding + dot + gap, y: box.y + baseline(box.h), line, w: widthOf(line, wornLetters) },
  }
}
