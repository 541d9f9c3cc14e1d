// Rows and columns of boxes of different heights: where notes stand that somebody tidies, sorts or pastes.

export interface Size {
  w: number
  h: number
}

export interface Place {
  x: number
  y: number
}

/** Between two notes, either way, in page units: the badge of the upper one hangs into it. */
export const gridGap = 20

/** As wide for its height as a screen mostly is. */
export const screenAspect = 1.6

export interface Grid extends Size {
  /** Top left corners, in the order of the sizes, from the grid's own corner. */
  places: Place[]
}

/** Row by row; a column is as wide as its widest box, a row as high as its highest. */
export function gridOf(sizes: readonly Size[], columns: number, gap: number = gridGap): Grid {
  const widths: number[] = []
  const heights: number[] = []
  for (const [index, { w, h }] of sizes.entries()) {
    const column = index % columns
    const row = Math.floor(index / columns)
    widths[column] = Math.max(widths[column] ?? 0, w)
    heights[row] = Math.max(heights[row] ?? 0, h)
  }
  const lefts = startsOf(widths, gap)
  const tops = startsOf(heights, gap)
  return {
    places: sizes.map((_, index) => ({
      x: lefts[index % columns] ?? 0,
      y: tops[Math.floor(index / columns)] ?? 0,
    })),
    w: Math.max(0, (lefts[widths.length] ?? 0) - gap),
    h: Math.max(0, (tops[heights.length] ?? 0) - gap),
  }
}

/** Where each begins, and where one more would. */
function startsOf(extents: number[], gap: number): number[] {
  const starts = [0]
  for (const extent of extents) starts.push((starts.at(-1) ?? 0) + extent + gap)
  return starts
}

/** How many columns come nearest to a shape, `aspect` being width by height, and are no wider than they may be. */
export function columnsFor(
  sizes: readonly Size[],
  { aspect = screenAspect, widest = Infinity }: { aspect?: number; widest?: number } = {},
): number {
  const most = Math.min(sizes.length, Math.ceil(4 * Math.sqrt(sizes.length)))
  let best = 1
  let least = Infinity
  for (let columns = 1; columns <= most; columns++) {
    const { w, h } = gridOf(sizes, columns)
    if (columns > 1 && w > widest) break
    const off = Math.abs(Math.log(w / Math.max(h, 1) / aspect))
    if (off < least) [best, least] = [columns, off]
  }
  return best
}

/** As people read: from the top, and from the left what stands side by side. Boxes half a height apart do not. */
export function inReadingOrder<T extends Place & Size & { id: string }>(boxes: readonly T[]): T[] {
  const fromTop = [...boxes].sort((a, b) => a.y - b.y || a.x - b.x || compare(a.id, b.id))
  const rows: T[][] = []
  for (const box of fromTop) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && box.y < first.y + first.h / 2) row.push(box)
    else rows.push([box])
  }
  return rows.flatMap(row => row.sort((a, b) => a.x - b.x || a.y - b.y || compare(a.id, b.id)))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
