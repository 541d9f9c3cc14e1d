import { useMemo } from 'react'
import type { BoardOutline } from '#shared/api/notes.ts'
import { framesAround, pathOfBoxes, viewOf, type PicturedZone } from '#shared/boards/miniature.ts'
import type { Box } from '#shared/canvas/lanes/lanes.ts'
import { type Color, colors } from '../../ui/theme/colors.ts'
import styles from './Miniature.module.css'

type MiniatureProps = Pick<BoardOutline, 'zones'> & Partial<Pick<BoardOutline, 'notes'>>

/** A board as it is, small: its frames, their zones and every note where it lies. 16:9. */
export function Miniature({ zones, notes = [] }: MiniatureProps) {
  const view = useMemo(() => viewOf([...zones, ...notes]), [zones, notes])
  return (
    <svg
      className={styles.miniature}
      data-empty={notes.length === 0 || undefined}
      viewBox={`${view.x} ${view.y} ${view.w} ${view.h}`}
      aria-hidden
      focusable="false"
    >
      <path className={styles.zones} d={pathOfBoxes(zones)} />
      {byColor(zones).map(([color, boxes]) => (
        <path key={color} className={styles.tinted} data-color={color} d={pathOfBoxes(boxes)} />
      ))}
      <path className={styles.frames} d={pathOfBoxes(framesAround(zones))} />
      {byColor(notes).map(([color, boxes]) => (
        <path key={color} className={styles.notes} data-color={color} d={pathOfBoxes(boxes)} />
      ))}
    </svg>
  )
}

const byColor = (all: readonly PicturedZone[]): [Color, Box[]][] =>
  colors
    .map((color): [Color, Box[]] => [color, all.filter(each => each.color === color)])
    .filter(([, boxes]) => boxes.length > 0)
