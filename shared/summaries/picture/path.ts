import { pathOfBoxes } from '../../boards/miniature.ts'
import type { Box } from '../../canvas/lanes/lanes.ts'

/** In whole units: a picture of many notes is half as long. */
export const pathOf = (boxes: readonly Box[]): string =>
  pathOfBoxes(
    boxes.map(({ x, y, w, h }) => ({
      x: Math.round(x),
      y: Math.round(y),
      w: Math.round(w),
      h: Math.round(h),
    })),
  )
