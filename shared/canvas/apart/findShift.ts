// The way boxes go together, as they stand to each other, until they lie on nothing: round what is in their way, the
// shortest way first.
import type { Box } from '../lanes/lanes.ts'
import { gridGap } from '../notes/grid.ts'

export interface Shift {
  dx: number
  dy: number
}

export interface Way {
  /** What is in the way of a box, if anything is. */
  takenBy: (box: Box) => Box | undefined
  isAllowed: (shift: Shift) => boolean
}

/** So many places are looked at: a crowded zone has none, and is not looked through for each note. */
const mostTries = 48

export const shifted = ({ x, y, w, h }: Box, { dx, dy }: Shift): Box => ({ x: x + dx, y: y + dy, w, h })

export function boundsOf(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map(box => box.x))
  const y = Math.min(...boxes.map(box => box.y))
  const right = Math.max(...boxes.map(box => box.x + box.w))
  const bottom = Math.max(...boxes.map(box => box.y + box.h))
  return { x, y, w: right - x, h: bottom - y }
}

/** Down and to the right is where people look for what comes after. */
const costOf = ({ dx, dy }: Shift) => (dx < 0 ? -1.25 * dx : dx) + (dy < 0 ? -1.25 * dy : dy)

export function findShift(boxes: readonly Box[], { takenBy, isAllowed }: Way): Shift | undefined {
  const open: (Shift & { cost: number })[] = [{ dx: 0, dy: 0, cost: 0 }]
  const seen = new Set(['0 0'])
  for (let tries = 0; tries < mostTries; tries++) {
    const at = takeCheapest(open)
    if (!at) return undefined
    const blocked = firstTaken(boxes, at, takenBy)
    if (!blocked) return { dx: at.dx, dy: at.dy }
    for (const next of waysRound(blocked, at)) {
      const key = `${next.dx} ${next.dy}`
      if (seen.has(key) || !isAllowed(next)) continue
      seen.add(key)
      open.push({ ...next, cost: costOf(next) })
    }
  }
  return undefined
}

function takeCheapest<T extends { cost: number }>(open: T[]): T | undefined {
  let best = 0
  for (let index = 1; index < open.length; index++)
    if ((open[index]?.cost ?? Infinity) < (open[best]?.cost ?? Infinity)) best = index
  return open.splice(best, 1)[0]
}

interface Blocked {
  box: Box
  by: Box
}

function firstTaken(boxes: readonly Box[], at: Shift, takenBy: Way['takenBy']): Blocked | undefined {
  for (const box of boxes) {
    const by = takenBy(shifted(box, at))
    if (by) return { box, by }
  }
  return undefined
}

const waysRound = ({ box, by }: Blocked, { dx, dy }: Shift): Shift[] => [
  { dx, dy: by.y + by.h + gridGap - box.y },
  { dx: by.x + by.w + gridGap - box.x, dy },
  { dx: by.x - gridGap - box.w - box.x, dy },
  { dx, dy: by.y - gridGap - box.h - box.y },
]
