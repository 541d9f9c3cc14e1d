// Where the names of a frame stand, in the frame's own coordinates: what a double click hits, and where one is written.
import {
  columnHeadHeight,
  gridLines,
  isInside,
  laneChrome,
  lanesSize,
  rowHeadWidth,
  zonesOf,
  type Box,
  type LanesProps,
} from '#shared/canvas/lanes/lanes.ts'
import type { LaneName } from '#shared/canvas/lanes/headings.ts'

/** The frame's own title, or what one of its columns, rows or cells is called. */
export type Heading = LaneName | { part: 'title' }

export interface PlacedHeading {
  heading: Heading
  text: string
  box: Box
}

const titleHeight = 36

export const isSameHeading = (a: Heading, b: Heading): boolean =>
  a.part === b.part && (a.part === 'title' || b.part === 'title' || a.id === b.id)

/** In the order in which Tab walks them: the title, columns, rows, cells. */
export function headingsOf(props: LanesProps): PlacedHeading[] {
  const { x, y } = gridLines(props)
  const headW = rowHeadWidth(props)
  const headH = columnHeadHeight(props)
  const title: PlacedHeading = {
    heading: { part: 'title' },
    text: props.title,
    box: {
      x: 0,
      y: -titleHeight,
      w: Math.min(lanesSize(props).w, 80 + props.title.length * 10),
      h: titleHeight,
    },
  }
  const columns = props.columns.map(({ id, title: text, size }, index): PlacedHeading => {
    const box = { x: x[index] ?? 0, y: 0, w: size, h: headH }
    return { heading: { part: 'columns', id }, text, box }
  })
  const rows = props.rows.map(({ id, title: text, size }, index): PlacedHeading => {
    const box = { x: 0, y: y[index] ?? 0, w: headW, h: size }
    return { heading: { part: 'rows', id }, text, box }
  })
  const cells = zonesOf(props)
    .filter(({ isNamed }) => isNamed)
    .map(({ id, title: text, box: { x, y, w } }): PlacedHeading => {
      const box = { x, y, w, h: laneChrome.cellName }
      return { heading: { part: 'cells', id }, text, box }
    })
  return [title, ...columns, ...rows, ...cells].filter(({ box }) => box.w > 0 && box.h > 0)
}

export const headingAt = (props: LanesProps, x: number, y: number): PlacedHeading | undefined =>
  headingsOf(props).find(({ box }) => isInside(box, x, y))
