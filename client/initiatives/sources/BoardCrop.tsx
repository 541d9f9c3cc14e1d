import type { NoteAnswer } from '#shared/api/notes.ts'
import { framesAround, pathOfBoxes } from '#shared/boards/miniature.ts'
import type { Box } from '#shared/canvas/lanes/lanes.ts'
import type { Color } from '../../ui/theme/colors.ts'
import { cropAround, isWithin } from './cropAround.ts'
import styles from './BoardCrop.module.css'

/** A note where it stands on its board: its neighbours grey, itself in its colour. */
export function BoardCrop({
  note,
  color,
  neighbours,
  zones,
}: {
  note: NoteAnswer
  color: Color
  neighbours: readonly NoteAnswer[]
  zones: readonly Box[]
}) {
  const view = cropAround(note)
  const seen = (box: Box) => isWithin(view, box)
  return (
    <svg
      className={styles.crop}
      viewBox={`${view.x} ${view.y} ${view.w} ${view.h}`}
      aria-hidden
      focusable="false"
    >
      <path className={styles.zones} d={pathOfBoxes(zones.filter(seen))} />
      <path className={styles.frames} d={pathOfBoxes(framesAround(zones).filter(seen))} />
      {neighbours
        .filter(each => each.id !== note.id && seen(each))
        .map(({ id, ...box }) => (
          <Paper key={id} className={styles.neighbour} box={box} />
        ))}
      <Paper className={styles.note} color={color} box={note} />
    </svg>
  )
}

function Paper({ box, className, color }: { box: Box; className: string | undefined; color?: Color }) {
  const { x, y, w, h } = box
  return <rect className={className} data-color={color} x={x} y={y} width={w} height={h} rx={8} />
}
