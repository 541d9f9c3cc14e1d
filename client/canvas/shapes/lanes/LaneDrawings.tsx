import { gridLines, type LanesProps } from '#shared/canvas/lanes/lanes.ts'
import styles from './LaneDrawings.module.css'

/** The frame's own picture, behind everything that is written on it. */
export function LaneDrawings({ props }: { props: LanesProps }) {
  const { drawings = [] } = props
  if (drawings.length === 0) return null
  const lines = gridLines(props)
  return (
    <svg className={styles.drawings} aria-hidden>
      {drawings.map(({ column, row, strokes }, at) => (
        <g key={at} transform={`translate(${lines.x[column] ?? 0} ${lines.y[row] ?? 0})`}>
          {strokes.map(({ d, look, tint }, index) => (
            <path key={index} d={d} data-look={look} data-color={tint} />
          ))}
        </g>
      ))}
    </svg>
  )
}
